-- What participants bought by month: product around joining, in quota months, and later.
-- one row: a month
-- needs: flow_bought
select month, cast(sum(near) as bigint) as near, cast(sum(quota) as bigint) as quota, cast(sum(later) as bigint) as later
from flow_bought group by month
