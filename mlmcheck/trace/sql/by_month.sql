-- What a person paid in, was paid and took for stock resold, by calendar month.
-- one row: a month
-- needs: flow_bought flow_given flow_paid
select cast(month as date) as month, cast(sum(paid_in) as bigint) as paid_in, cast(sum(pay) as bigint) as pay, cast(sum(resold) as bigint) as resold
from (
    select month, near + quota + later + fees as paid_in, 0 as pay, 0 as resold from flow_bought where member = $member
    union all
    select month, given, 0, resold from flow_given where member = $member
    union all
    select month, 0, pay, 0 from flow_paid where member = $member
) f
group by month order by month
