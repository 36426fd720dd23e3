-- The participants: who they are, what they paid in and what they were paid.
-- one row: a participant, in the order of ids; money in minor units, days as dates
-- needs: standing member fee account turnover received
-- reads: resales transfers
with given as (select m.member, sum(t.amount) as money, min(t.paid_at) as first_day from transfers t join member m on m.id = t.payer_id group by m.member),
resold as (
    select m.member, sum(r.amount) as money, sum(coalesce(r.cost, 0)) as cost,
        sum(case when date_diff('day', s.began, r.sold_at) <= 365 then r.amount else 0 end) as first_365
    from resales r join member m on m.id = r.seller_id join standing s on s.member = m.member group by m.member
)
select
    m.member, coalesce(m.row_no, -1) as row_no, coalesce(up.member, -1) as sponsor,
    s.began as joined, paid.first_near, paid.first_bought, paid.first_quota, least(m.first_fee, paid.first_recruitment, given.first_day, case when m.fee > 0 then coalesce(m.joined_at, s.began) end) as first_fee,
    cast(coalesce(fee.counted, 0) as bigint) as fee,
    cast(coalesce(paid.recruitment, 0) as bigint) as recruitment, cast(coalesce(paid.product, 0) as bigint) as product,
    cast(coalesce(paid.product_near, 0) as bigint) as product_near, cast(coalesce(paid.product_quota, 0) as bigint) as product_quota,
    cast(coalesce(paid.product_near_quota, 0) as bigint) as product_near_quota,
    cast(coalesce(paid.first_7, 0) as bigint) as first_7, cast(coalesce(paid.first_30, 0) as bigint) as first_30,
    cast(coalesce(paid.first_365, 0) as bigint) as first_365, cast(coalesce(paid.outlay, 0) as bigint) as outlay,
    cast(coalesce(given.money, 0) as bigint) as given,
    cast(coalesce(sold.named, 0) as bigint) as sold_named,
    cast(coalesce(received.money, 0) as bigint) as payouts, cast(coalesce(received.first_365, 0) as bigint) as payouts_365,
    cast(coalesce(resold.money, 0) as bigint) as resold, cast(coalesce(resold.cost, 0) as bigint) as resold_cost,
    cast(coalesce(resold.first_365, 0) as bigint) as resold_365,
    greatest(paid.last_bought, sold.last_sold, received.last_paid, s.began) as last_active
from standing s
join member m on m.member = s.member
left join member up on up.id = m.sponsor_id
left join fee on fee.member = s.member
left join account paid on paid.member = s.member
left join turnover sold on sold.member = s.member
left join received on received.member = s.member
left join given on given.member = s.member
left join resold on resold.member = s.member
where s.class = 'participant'
order by m.member
