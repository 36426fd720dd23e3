-- Payouts with persons as numbers; person-to-person transfers, and fees read as such, stand beside them as `transfer`.
-- one row: a payout (`role` and `row_no` say where it stands in the inputs)
-- needs: member line terms trigger outsider
-- reads: payouts transfers
-- slices: payouts
with paid as (select id, member from member where id in (select recipient_id from payouts_slice)),
source as (select id, member from member where id in (select source_id from payouts_slice)),
ordered as (select order_id, number from trigger where order_id in (select order_id from payouts_slice))
select
    'payouts' as role, cast(p.row_no as integer) as row_no, r.member as recipient, coalesce(p.paid_at, last_day(p.period)) as day, p.period, o.number as trigger,
    s.member as source, client.number as source_client, p.level, p.kind, p.amount
from payouts_slice p
join paid r on r.id = p.recipient_id
left join source s on s.id = p.source_id
left join ordered o on o.order_id = p.order_id
left join outsider client on client.id = p.source_id
union all
select 'transfers', t.row_no, r.member, t.paid_at, null, null, s.member, null, null, 'transfer', t.amount
from transfers t cross join slice join member r on r.id = t.recipient_id join member s on s.id = t.payer_id
where slice.number = 0
union all
select 'sales', l.row_no, l.seller, l.sold_at, null, null, l.buyer, null, null, 'transfer', l.amount
from line l cross join terms t cross join slice
where slice.number = 0 and t.fees_to = 'seller' and l.stream = 'F' and l.seller is not null and l.buyer is not null and l.buyer <> l.seller
