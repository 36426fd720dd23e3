-- Other participants with the same bank account or tax id as a person.
-- one row: another participant
-- needs: standing
-- reads: recruits
with me as (select r.bank_account, r.tax_id from recruits r join standing s on s.id = r.recruit_id where s.member = $member)
select distinct s.member
from me join recruits r on r.bank_account = me.bank_account or r.tax_id = me.tax_id
join standing s on s.id = r.recruit_id and s.class = 'participant'
where s.member <> $member order by s.member
