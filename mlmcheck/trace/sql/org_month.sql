-- The money of an organisation by month: of customers and others outside, and of its participants; and what its head was paid.
-- one row: a month; `outside` gives every doubt to the organisation: discount buyers, buyers nobody can tell, sales without a seller,
-- and documented resales, which are taken out of its own purchases and added to outside money
-- `trace_org` holds the members of the organisation
-- needs: flow_bought flow_sold flow_paid line member
-- reads: resales
with moved as (
    select month, sum(outside + discount + unknown) as outside, 0 as inside, 0 as pay
    from flow_sold s join trace_org o on o.member = s.member group by month
    union all
    select date_trunc('month', day), sum(amount), 0, 0 from line
    where seller is null and stream in ('V', 'L', 'D', 'U') and day is not null group by date_trunc('month', day)
    union all
    select date_trunc('month', r.sold_at), 2 * sum(coalesce(r.cost, 0)), 0, 0
    from resales r join member m on m.id = r.seller_id join trace_org o on o.member = m.member
    where r.sold_at is not null group by date_trunc('month', r.sold_at)
    union all
    select month, 0, sum(near + quota + later + fees), 0 from flow_bought b join trace_org o on o.member = b.member group by month
    union all
    select month, 0, 0, pay from flow_paid where member = $head
)
select cast(month as date), cast(sum(outside) as bigint), cast(sum(inside) as bigint), cast(sum(pay) as bigint)
from moved group by month order by month
