-- The mixed orders: their positive product and fee lines, put together by what a payout on them would mean.
-- one row: an order, buyer, seller, stream, entry window and quota month; `parts` is the number of rows of its order; a part
-- weighs by volume where the whole order carries volumes, else by money
-- needs: line quota_month package
with part as (
    select l.trigger, l.stream, l.buyer, l.seller, case when l.stream = 'P' and l.age between -30 and 30 then 1 else 0 end as near,
        case when q.buyer is null then 0 else 1 end as quota, l.amount, l.volume
    from line l
    join package p on p.trigger = l.trigger and p.is_mixed
    left join quota_month q on q.buyer = l.buyer and q.month = date_trunc('month', l.day) and l.stream = 'P'
    where l.amount > 0 and l.stream <> 'X'
),
grouped as (
    select trigger, stream, buyer, seller, near, quota, sum(amount) as money, sum(volume) as volume, count(*) - count(volume) as unvalued
    from part group by trigger, stream, buyer, seller, near, quota
),
sized as (
    select trigger, cast(count(*) as integer) as parts, sum(unvalued) = 0 and sum(volume) > 0 as by_volume from grouped group by trigger
)
select g.trigger, g.stream, g.buyer, g.seller, g.near, g.quota, s.parts,
    cast(case when s.by_volume then g.volume else g.money end as bigint) as weight
from grouped g join sized s on s.trigger = g.trigger
