-- An ordinary month: the median product spend of a buyer's month that begins 30 days or more after the buyer was first seen.
-- one row: the number of such months and twice their median (so that a half cent stays whole)
-- needs: buyer_month buyer
-- reads: recruits
with joined as (select recruit_id, min(joined_at) as joined_at from recruits group by recruit_id),
seen as (
    select b.buyer_id, least(b.first_day, j.joined_at) + interval 30 day as settled
    from buyer b left join joined j on j.recruit_id = b.buyer_id
)
select count(*) as months, cast(coalesce(2 * median(m.spend), 0) as bigint) as twice
from buyer_month m join seen s on s.buyer_id = m.buyer_id
where m.spend > 0 and m.month >= s.settled
