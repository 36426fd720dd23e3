-- Payouts without an order beside what their source bought or sold in the month.
-- one row: a payout, a lag and a part of its trigger; none about a participant whose sales nobody wrote down (decision 016)
-- needs: loose basis blind
with sized as (select *, count(*) over (partition by source, source_client, month) as parts from basis)
select
    l.role, l.row_no, l.lag, l.recipient, l.day, l.amount, b.stream, b.buyer, b.near, b.quota,
    cast(b.parts as integer) as parts, cast(b.money as bigint) as weight,
    case
        when l.recipient = b.buyer then 'self'
        when b.stream in ('P', 'F') then 'downline'
        when l.recipient = b.seller or (b.seller is null and coalesce(l.level, 0) <= 1) then 'own'
        else 'downline'
    end as relation
from loose l cross join blind
join sized b on b.month = l.month
    and b.source is not distinct from l.source and b.source_client is not distinct from l.source_client
where (l.source is not null and not blind.is_blind) or l.source_client is not null
