-- What an analyst who knows DuckDB would write by hand for these three files, and nothing more: no bad records, no bounds, no
-- provenance, no judgement. `analyze` is measured against it.

create temp table recruits as
select row_number() over () as id, recruit_id, sponsor_id, joined_at
from read_csv(getvariable('folder') || '/recruits.csv', columns = {
    'recruit_id': 'varchar', 'sponsor_id': 'varchar', 'joined_at': 'date'});

create temp table sales as
select
    f.order_id, f.sold_at, s.id as seller, b.id as buyer, case when b.id is null then f.buyer_id end as customer,
    case when f.kind = 'joining_fee' then 'recruitment' when b.id is not null then 'internal' when f.buyer_id is not null then 'retail'
        else 'unknown' end as stream,
    (f.amount * 100)::bigint as cents
from read_csv(getvariable('folder') || '/sales.csv', columns = {
    'order_id': 'bigint', 'sold_at': 'date', 'seller_id': 'varchar', 'buyer_id': 'varchar', 'buyer_type': 'varchar', 'kind': 'varchar',
    'product_id': 'varchar', 'amount': 'decimal(12, 2)'}) as f
left join recruits as s on s.recruit_id = f.seller_id
left join recruits as b on b.recruit_id = f.buyer_id
where f.kind <> 'shipping';

create temp table payouts as
select r.id as recipient, f.paid_at, f.kind, f.order_id, f.level, (f.amount * 100)::bigint as cents
from read_csv(getvariable('folder') || '/payouts.csv', columns = {
    'recipient_id': 'varchar', 'paid_at': 'date', 'kind': 'varchar', 'order_id': 'bigint', 'level': 'integer',
    'amount': 'decimal(12, 2)'}) as f
left join recruits as r on r.recruit_id = f.recipient_id;

create temp table by_seller as
select seller, stream, count(*) as lines, sum(cents)::bigint as cents from sales group by all;

create temp table by_month as
select buyer, date_trunc('month', sold_at) as month, sum(cents)::bigint as cents from sales where buyer is not null group by all;

create temp table by_customer as
select customer, min(sold_at) as first_day, max(sold_at) as last_day, sum(cents)::bigint as cents
from sales where customer is not null group by all;

create temp table by_recipient as
select recipient, count(*) as payouts, sum(cents)::bigint as cents from payouts group by all;

create temp table orders as
select
    order_id, min(buyer) as buyer, sum(cents) filter (stream = 'retail')::bigint as retail,
    sum(cents) filter (stream = 'internal')::bigint as internal, sum(cents) filter (stream = 'recruitment')::bigint as recruitment
from sales where cents > 0 group by order_id;

create temp table by_source as
select
    p.recipient = o.buyer as own, o.retail > 0 as retail, o.internal > 0 as internal, o.recruitment > 0 as recruitment,
    sum(p.cents)::bigint as cents
from payouts as p left join orders as o using (order_id) group by all;
