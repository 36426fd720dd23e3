-- A person's own purchases, sales to customers, number of customers and pay on the downline, by month.
-- one row: a month
-- needs: flow_bought flow_sold flow_paid customer_month
select cast(month as date), cast(sum(outside) as bigint), cast(sum(doubtful) as bigint), cast(sum(bought) as bigint), cast(sum(free) as bigint), cast(sum(customers) as bigint), cast(sum(downline) as bigint)
from (
    select month, outside, discount + unknown as doubtful, 0 as bought, 0 as free, 0 as customers, 0 as downline from flow_sold where member = $member
    union all select month, 0, 0, near + quota + later, greatest(later, 0), 0, 0 from flow_bought where member = $member
    union all select month, 0, 0, 0, 0, named + labelled + unnamed, 0 from customer_month where member = $member
    union all select month, 0, 0, 0, 0, 0, downline from flow_paid where member = $member
) a group by month order by month
