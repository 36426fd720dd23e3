-- Who is a participant, a discount buyer or a customer, and from when to when.
-- one row: a member; `began` is the day of joining, `seen` the first purchase of who has none, if the records began 30 days before it, `since` 30 days before it, `until` the day a change of type took effect
-- needs: member terms refund buyer
-- reads: sales
with dated as (
    select *, coalesce(can_earn_from, joined_at, first_fee) as began,
        -- a change of type counts from its own date, unless the person goes on acting as a participant
        case when type in ('customer', 'discount') and (last_act is null or last_act <= can_earn_to) then can_earn_to end as until,
        is_labelled or has_sponsored or was_paid or has_sold or paid_fee as has_acted
    from member
),
open as (select member, id, began from dated where is_listed and type is null and not has_acted),
bought as (
    select o.member, o.began, s.sold_at as day, s.kind, s.amount
    from open o join sales s on s.buyer_id = o.id left join refund r on r.row_no = s.row_no where r.row_no is null
    union all
    select o.member, o.began, r.sold_at, r.kind, s.amount
    from open o join refund r on r.buyer_id = o.id join sales s on s.row_no = r.row_no
),
entry as (
    -- an untyped recruit who bought more than two ordinary months' product around joining paid entry money
    select b.member, sum(b.amount) > max(t.two_months) as paid_entry
    from bought b cross join terms t
    where b.kind in ('product', 'other') and b.day >= b.began - interval 30 day and b.day <= b.began + interval 30 day
    group by b.member
)
select
    d.member, d.id, d.is_listed, d.type, d.began, case when d.began is null and b.first_day >= t.first_sale + interval 30 day then b.first_day end as seen, cast(d.began - interval 30 day as date) as since, d.until,
    case
        when d.type = 'participant' or d.can_earn_from is not null or d.can_earn_to is not null or d.has_acted then 'participant'
        when d.type is null and coalesce(entry.paid_entry, false) then 'participant'
        when d.type = 'customer' or not d.is_listed then 'customer'
        else 'discount'
    end as class
from dated d cross join terms t left join entry on entry.member = d.member left join buyer b on b.buyer_id = d.id
