-- Who is a participant, a discount buyer or a customer, and from when to when.
-- one row: a member; `began` is the day of joining, `since` 30 days before it, `until` the day a change of type took effect
-- needs: member terms
-- reads: sales
with dated as (
    select *, coalesce(can_earn_from, joined_at, first_fee) as began,
        -- a change of type counts from its own date, unless the person goes on acting as a participant
        case when type in ('customer', 'discount') and (last_act is null or last_act <= can_earn_to) then can_earn_to end as until,
        is_labelled or has_sponsored or was_paid or has_sold or paid_fee as has_acted
    from member
),
entry as (
    -- an untyped recruit who bought more than two ordinary months' product around joining paid entry money
    select d.member, sum(s.amount) > max(t.two_months) as paid_entry
    from dated d join sales s on s.buyer_id = d.id cross join terms t
    where d.is_listed and d.type is null and not d.has_acted and s.kind in ('product', 'other')
        and s.sold_at >= d.began - interval 30 day and s.sold_at <= d.began + interval 30 day
    group by d.member
)
select
    d.member, d.id, d.is_listed, d.type, d.began, cast(d.began - interval 30 day as date) as since, d.until,
    case
        when d.type = 'participant' or d.until is not null or d.has_acted then 'participant'
        when d.type is null and coalesce(entry.paid_entry, false) then 'participant'
        when d.type = 'customer' or not d.is_listed then 'customer'
        when d.can_earn_from is not null and d.type is null then 'participant'
        else 'discount'
    end as class
from dated d left join entry on entry.member = d.member
