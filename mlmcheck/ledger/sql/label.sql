-- Payouts that neither order nor source explains, by what the firm calls them.
-- one row: such a payout (and lag); F recruitment bonus, C retail commission on the firm's word, N unknown; who on that day has
-- neither recruits nor sales to others can only be paid on own purchases, unless sales name no seller or the payout another source
-- needs: loose guess pay member terms blind
with found as (select distinct role, row_no, lag from guess)
select l.role, l.row_no, l.lag, l.recipient, l.day, l.claimed as month, l.amount,
    case when l.kind = 'recruitment_bonus' then 'F' when l.kind = 'retail_commission' then 'C' else 'N' end as stream,
    case
        when l.kind = 'retail_commission' then 'own'
        when coalesce(l.kind, 'other') in ('other', 'pool') and t.has_tree and t.is_complete and l.day is not null
            and not b.is_blind and l.source_client is null and (l.source is null or l.source = l.recipient)
            and (m.first_recruit is null or m.first_recruit > l.day) and (m.first_sold is null or m.first_sold > l.day) then 'self'
        else 'downline'
    end as relation
from loose l cross join terms t cross join blind b join member m on m.member = l.recipient
left join found f on f.role = l.role and f.row_no = l.row_no and f.lag = l.lag
where f.row_no is null
union all
select role, row_no, -1, recipient, day, null, amount, 'F', 'downline' from pay where kind = 'transfer'
