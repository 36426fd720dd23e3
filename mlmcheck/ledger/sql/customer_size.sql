-- The month of product that nineteen of twenty customers' months do not exceed, and what participants' months hold above it.
-- one row: both, with the customers' months counted; money in minor units
-- needs: buyer_month standing size_month
with outside as (
    select b.spend from buyer_month b left join standing s on s.id = b.buyer_id
    where b.spend > 0 and coalesce(s.class, 'customer') = 'customer'
),
norm as (select count(*) as months, percentile_disc(0.95) within group (order by spend) as p95 from outside)
select cast(max(l.months) as bigint) as customer_months, cast(coalesce(max(l.p95), 0) as bigint) as p95,
    cast(coalesce(sum(case when m.money > l.p95 then m.money - l.p95 else 0 end), 0) as bigint) as above,
    cast(coalesce(sum(m.money), 0) as bigint) as money, cast(count(m.member) as bigint) as months
from norm l left join size_month m on m.money > 0
