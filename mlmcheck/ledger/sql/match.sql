-- Every payout beside the parts of the order it names.
-- one row: a payout and a part of its order; `stream` is null where the sales hold no such order; `relation` is self (own
-- purchase), own (own sale) or downline
-- needs: pay package cell
with found as (
    select p.role, p.row_no, p.recipient, p.day, p.level, p.amount, c.stream, c.buyer, c.seller, c.near, c.quota, 1 as parts, 0 as weight
    from pay p left join package c on c.trigger = p.trigger
    where coalesce(not c.is_mixed, true)
    union all
    select p.role, p.row_no, p.recipient, p.day, p.level, p.amount, c.stream, c.buyer, c.seller, c.near, c.quota, c.parts, c.weight
    from pay p join cell c on c.trigger = p.trigger
)
select
    role, row_no, -1 as lag, recipient, day, amount, stream, buyer, near, quota, parts, weight,
    case
        when recipient = buyer then 'self'
        when stream in ('P', 'F') then 'downline'
        when recipient = seller or (seller is null and coalesce(level, 0) <= 1) then 'own'
        else 'downline'
    end as relation
from found
