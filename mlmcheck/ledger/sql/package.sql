-- The orders that payouts name, where all positive product and fee lines are of one kind or not.
-- one row: an order; with `is_mixed` the other columns say nothing
-- needs: line quota_month
with part as (
    select l.trigger, l.stream, l.buyer, l.seller, case when l.stream = 'P' and l.age between -30 and 30 then 1 else 0 end as near,
        case when q.buyer is null then 0 else 1 end as quota
    from line l
    left join quota_month q on q.buyer = l.buyer and q.month = date_trunc('month', l.day) and l.stream = 'P'
    where l.trigger is not null and l.amount > 0 and l.stream <> 'X'
)
select trigger, min(stream) as stream, min(buyer) as buyer, min(seller) as seller, min(near) as near, min(quota) as quota,
    min(stream) <> max(stream) or min(near) <> max(near) or min(quota) <> max(quota)
        or coalesce(min(buyer) <> max(buyer) or count(buyer) <> count(*), false) and count(buyer) > 0
        or coalesce(min(seller) <> max(seller) or count(seller) <> count(*), false) and count(seller) > 0 as is_mixed
from part group by trigger
