-- Each participant's months: how many were active, when payments were first earned back, and the result of the first twelve.
-- one row: a participant whose dated money the books hold; `recouped` counts months since January of year 0, null if never; the
-- first twelve months are those of joining and the eleven after it, with all that was paid or received before
-- needs: flow_bought flow_sold flow_paid flow_given person
with moved as (
    select member, month, near + quota + later + fees as paid, 0 as got, 0 as downline,
        case when near + quota + later > 0 or fees > 0 then 1 else 0 end as is_active
    from flow_bought
    union all select member, month, 0, 0, 0, 1 from flow_sold where orders > 0
    union all select member, month, 0, pay, downline, case when pay > 0 then 1 else 0 end from flow_paid
    union all select member, month, given, resold, 0, case when given > 0 then 1 else 0 end from flow_given
),
months as (
    select member, month, sum(paid) as paid, sum(got) as got, sum(downline) as downline, max(is_active) as is_active
    from moved group by member, month
),
running as (
    select *, sum(paid) over so_far as all_paid, sum(got) over so_far as all_got
    from months window so_far as (partition by member order by month rows between unbounded preceding and current row)
)
select
    r.member, cast(sum(r.is_active) as integer) as active_months,
    cast(min(case when r.all_paid > 0 and r.all_got >= r.all_paid then 12 * extract(year from r.month) + extract(month from r.month) - 1 end) as integer) as recouped,
    cast(sum(r.paid) as bigint) as paid, cast(sum(r.got) as bigint) as got,
    cast(sum(case when r.month < date_trunc('month', p.joined) + interval 12 month then r.got - r.paid else 0 end) as bigint) as first_net,
    cast(sum(case when r.month < date_trunc('month', p.joined) + interval 12 month then r.downline else 0 end) as bigint) as first_downline_pay
from running r join person p on p.member = r.member
group by r.member order by r.member
