-- The participants with what came back on their own purchases and what came from their downline; days as numbers.
-- one row: a participant, in the order of ids; days since 1970-01-01, -2147483648 where unknown; money in minor units
-- needs: person reward_recipient chosen
with pay as (
    select r.recipient, cast(sum(r.self_pay) as bigint) as self_pay, cast(sum(r.downline_pay) as bigint) as downline_pay, min(r.first_downline) as first_downline
    from reward_recipient r cross join chosen c where r.lag = -1 or r.lag = c.lag group by r.recipient
)
select
    p.member, p.row_no, p.sponsor, p.fee, p.recruitment, p.product, p.product_near, p.product_quota, p.product_near_quota,
    p.first_7, p.first_30, p.first_365, p.outlay, p.given, p.sold_named, p.payouts, p.payouts_365, p.resold, p.resold_cost, p.resold_365,
    coalesce(cast(date_diff('day', date '1970-01-01', p.joined) as integer), -2147483648) as joined,
    coalesce(cast(date_diff('day', date '1970-01-01', p.first_near) as integer), -2147483648) as first_near,
    coalesce(cast(date_diff('day', date '1970-01-01', p.first_bought) as integer), -2147483648) as first_bought,
    coalesce(cast(date_diff('day', date '1970-01-01', p.first_quota) as integer), -2147483648) as first_quota,
    coalesce(cast(date_diff('day', date '1970-01-01', p.first_fee) as integer), -2147483648) as first_fee,
    coalesce(cast(date_diff('day', date '1970-01-01', pay.first_downline) as integer), -2147483648) as first_downline,
    coalesce(cast(date_diff('day', date '1970-01-01', p.last_active) as integer), -2147483648) as last_active,
    coalesce(pay.self_pay, 0) as self_pay, coalesce(pay.downline_pay, 0) as downline_pay
from person p left join pay on pay.recipient = p.member
order by p.member
