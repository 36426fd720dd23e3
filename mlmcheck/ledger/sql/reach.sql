-- How far up a payment reaches: the payouts' own level, else whether only direct sponsors were paid.
-- one row: the greatest level stated on pay, whether there is pay for the downline, and whether any goes beyond the direct sponsor
-- needs: reward pay member
with up as (select m.member, s.member as sponsor from member m left join member s on s.id = m.sponsor_id)
select
    (select max(level) from pay where kind is distinct from 'transfer') as stated,
    count(*) as downline, count(case when r.buyer is not null and up.sponsor is distinct from r.recipient then 1 end) as beyond
from (select distinct buyer, recipient from reward where relation = 'downline' and lag <= 0) r
left join up on up.member = r.buyer
