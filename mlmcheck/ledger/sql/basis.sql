-- What each source of a payout without an order bought, or sold to customers, in each month.
-- one row: a source, month, stream, buyer, entry window and quota month
-- needs: line quota_month loose fee
with wanted as (select distinct source from loose where source is not null),
clients as (select distinct source_client from loose where source_client is not null),
bought as (
    select l.buyer as source, cast(null as integer) as source_client, l.day, l.stream, l.buyer, l.seller,
        case when l.stream = 'P' and l.age between -30 and 30 then 1 else 0 end as near, l.amount
    from line l where l.amount > 0 and l.stream <> 'X' and l.buyer in (select source from wanted)
    union all
    select member, null, day, 'F', member, null, 0, counted from fee where counted > 0 and member in (select source from wanted)
    union all
    select null, l.client, l.day, l.stream, null, l.seller, 0, l.amount
    from line l where l.amount > 0 and l.stream <> 'X' and l.client in (select source_client from clients)
),
sold as (
    select l.seller, cast(null as integer), l.day, l.stream, cast(null as integer), l.seller, 0, l.amount
    from line l
    where l.amount > 0 and l.stream in ('V', 'L', 'D', 'U') and l.buyer is distinct from l.seller and l.seller in (select source from wanted)
)
select
    b.source, b.source_client, date_trunc('month', b.day) as month, b.stream, b.buyer, b.seller, b.near,
    case when q.buyer is null then 0 else 1 end as quota, sum(b.amount) as money
from (select * from bought union all select * from sold) b
left join quota_month q on q.buyer = b.buyer and q.month = date_trunc('month', b.day) and b.stream = 'P'
group by b.source, b.source_client, date_trunc('month', b.day), b.stream, b.buyer, b.seller, b.near, q.buyer
