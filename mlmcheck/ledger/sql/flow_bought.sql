-- What each participant paid in, by calendar month: the month of the order, where a refund stands with the order it undoes.
-- one row: a participant and a month; money and volume in minor units and thousandths, `near` product of the entry window,
-- `quota` product of a quota month outside that window, `later` all other product, `fees` recruitment money
-- needs: line quota_month fee
with bought as (
    select l.buyer as member, date_trunc('month', l.day) as month,
        sum(case when l.stream = 'P' and l.age between -30 and 30 then l.amount else 0 end) as near,
        sum(case when l.stream = 'P' and coalesce(l.age not between -30 and 30, true) and q.buyer is not null then l.amount else 0 end) as quota,
        sum(case when l.stream = 'P' and coalesce(l.age not between -30 and 30, true) and q.buyer is null then l.amount else 0 end) as later,
        sum(case when l.stream = 'F' then l.amount else 0 end) as fees,
        sum(case when l.stream = 'P' then l.volume else 0 end) as volume
    from line l
    left join quota_month q on q.buyer = l.buyer and q.month = date_trunc('month', l.day) and l.stream = 'P'
    where l.stream in ('P', 'F') and l.buyer is not null and l.day is not null
    group by l.buyer, date_trunc('month', l.day)
),
stated as (
    select member, date_trunc('month', day) as month, sum(counted) as money
    from fee where counted > 0 and day is not null group by member, date_trunc('month', day)
)
select member, cast(month as date) as month, cast(sum(near) as bigint) as near, cast(sum(quota) as bigint) as quota,
    cast(sum(later) as bigint) as later, cast(sum(fees) as bigint) as fees, cast(sum(coalesce(volume, 0)) as bigint) as volume
from (
    select member, month, near, quota, later, fees, volume from bought
    union all
    select member, month, 0, 0, 0, money, 0 from stated
) b
group by member, month order by month, member
