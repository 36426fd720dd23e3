-- How many sponsor levels lie between the recipient of a payout and the participant who bought or sold to trigger it.
-- one row: a distance, null where the recipient does not stand above the trigger; `pairs` counts distinct recipients and triggers
-- needs: pay package place
with pairs as (
    select distinct p.recipient, coalesce(p.source, c.buyer, c.seller) as trigger
    from pay p left join package c on c.trigger = p.trigger and not c.is_mixed and p.source is null
    where p.amount > 0
)
select
    case when below.place between above.place and above.last then cast(below.level - above.level as integer) end as distance,
    count(*) as pairs
from pairs x join place above on above.member = x.recipient join place below on below.member = x.trigger
group by case when below.place between above.place and above.last then cast(below.level - above.level as integer) end
order by distance
