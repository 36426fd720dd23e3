-- Customers' money by what their contact keys show.
-- one row: all sums; `known` had any key to compare, `comparable` a bank account or tax id, `silent` none of these
-- and no contact shared, `strong` shares one of these with a
-- participant, `weak` any contact; `beyond` counts only keys that more than one customer shares
-- needs: likeness_line likeness
select
    cast(coalesce(sum(amount), 0) as bigint) as known,
    cast(coalesce(sum(case when has_strong = 1 then amount else 0 end), 0) as bigint) as comparable,
    cast(coalesce(sum(case when has_strong = 0 and weak = 0 then amount else 0 end), 0) as bigint) as silent,
    cast(coalesce(sum(case when strong = 1 then amount else 0 end), 0) as bigint) as strong,
    cast(coalesce(sum(case when weak = 1 then amount else 0 end), 0) as bigint) as weak,
    cast(coalesce(sum(case when strong = 1 and strong_crowd > 1 then amount else 0 end), 0) as bigint) as strong_beyond,
    cast(coalesce(sum(case when weak = 1 and weak_crowd > 1 then amount else 0 end), 0) as bigint) as weak_beyond,
    count(distinct id) as customers, count(distinct case when strong = 1 then id end) as strong_customers,
    count(distinct case when weak = 1 then id end) as weak_customers,
    count(distinct case when strong = 1 and strong_crowd > 1 then id end) as strong_beyond_customers,
    count(distinct case when weak = 1 and weak_crowd > 1 then id end) as weak_beyond_customers
from likeness_line
