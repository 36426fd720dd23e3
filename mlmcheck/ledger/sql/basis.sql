-- What each source of a payout without an order bought, or sold to customers, in each month.
-- one row: a source, month, stream, buyer, entry window and quota month
-- needs: line quota_month loose fee
-- reads: sales
with wanted as (select distinct source from loose where source is not null),
outsiders as (select distinct source_customer from loose where source_customer is not null),
theirs as materialized (select row_no, buyer_id from sales where buyer_id in (select source_customer from outsiders)),
bought as (
    select l.buyer as source, cast(null as varchar) as source_customer, l.day, l.stream, l.buyer, l.seller,
        case when l.stream = 'P' and l.age between -30 and 30 then 1 else 0 end as near, l.amount
    from line l where l.amount > 0 and l.stream <> 'X' and l.buyer in (select source from wanted)
    union all
    select member, null, day, 'F', member, null, 0, counted from fee where counted > 0 and member in (select source from wanted)
    union all
    select null, s.buyer_id, l.day, l.stream, null, l.seller, 0, l.amount
    from line l join theirs s on l.row_no = s.row_no
    where l.amount > 0 and l.stream <> 'X'
),
sold as (
    select l.seller, cast(null as varchar), l.day, l.stream, cast(null as integer), l.seller, 0, l.amount
    from line l
    where l.amount > 0 and l.stream in ('V', 'L', 'D', 'U') and l.buyer is distinct from l.seller and l.seller in (select source from wanted)
)
select
    b.source, b.source_customer, date_trunc('month', b.day) as month, b.stream, b.buyer, b.seller, b.near,
    case when q.buyer is null then 0 else 1 end as quota, sum(b.amount) as money
from (select * from bought union all select * from sold) b
left join quota_month q on q.buyer = b.buyer and q.month = date_trunc('month', b.day) and b.stream = 'P'
group by b.source, b.source_customer, date_trunc('month', b.day), b.stream, b.buyer, b.seller, b.near, q.buyer
