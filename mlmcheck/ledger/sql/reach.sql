-- Whether downline pay on sales goes beyond the direct sponsor of the buyer.
-- one row: how many pairs of buyer and recipient do
-- needs: reward member
with up as (select m.member, s.member as sponsor from member m left join member s on s.id = m.sponsor_id)
select count(case when up.sponsor is distinct from r.recipient then 1 end) as beyond
from (select distinct buyer, recipient from reward where relation = 'downline' and lag <= 0 and buyer is not null) r
left join up on up.member = r.buyer
