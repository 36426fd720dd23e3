-- Payouts that neither order nor source explains, by what the firm calls them.
-- one row: such a payout (and lag); F recruitment bonus, C retail commission on the firm's word, N unknown
-- needs: loose guess pay
with found as (select distinct role, row_no, lag from guess)
select l.role, l.row_no, l.lag, l.recipient, l.day, l.claimed as month, l.amount,
    case when l.kind = 'recruitment_bonus' then 'F' when l.kind = 'retail_commission' then 'C' else 'N' end as stream,
    case when l.kind = 'retail_commission' then 'own' else 'downline' end as relation
from loose l left join found f on f.role = l.role and f.row_no = l.row_no and f.lag = l.lag
where f.row_no is null
union all
select role, row_no, -1, recipient, day, null, amount, 'F', 'downline' from pay where kind = 'transfer'
