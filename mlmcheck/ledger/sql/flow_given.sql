-- What each participant handed to another and took for stock resold, by calendar month.
-- one row: a participant and a month, money in minor units
-- needs: member
-- reads: transfers resales
with moved as (
    select m.member, date_trunc('month', t.paid_at) as month, t.amount as given, 0 as resold
    from transfers t join member m on m.id = t.payer_id where t.paid_at is not null
    union all
    select m.member, date_trunc('month', r.sold_at), 0, r.amount
    from resales r join member m on m.id = r.seller_id where r.sold_at is not null
)
select member, cast(month as date) as month, cast(sum(given) as bigint) as given, cast(sum(resold) as bigint) as resold
from moved group by member, month order by month, member
