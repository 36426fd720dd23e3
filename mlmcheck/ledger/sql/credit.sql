-- What counts for each participant in a month with orders of customers: own purchases, and sales to others.
-- one row: a participant and a month; in thousandths of a point where the sales carry points, else in minor units
-- needs: flow_bought flow_sold terms
select s.member, s.month,
    cast(coalesce(case when t.has_volume then b.volume else b.near + b.quota + b.later end, 0) as bigint) as own,
    cast(case when t.has_volume then s.volume else s.outside + s.discount + s.unknown end as bigint) as sold
from flow_sold s cross join terms t left join flow_bought b on b.member = s.member and b.month = s.month
where s.orders > 0
