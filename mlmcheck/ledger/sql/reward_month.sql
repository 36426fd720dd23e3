-- Pay by the month it was paid, triggering stream and relation.
-- one row: a lag (-1 where no lag was needed), month (null if undated), stream, relation, entry window and quota month
-- needs: reward
select lag, cast(date_trunc('month', day) as date) as month, stream, relation, near, quota, cast(sum(amount) as bigint) as money, count(*) as parts
from reward group by lag, date_trunc('month', day), stream, relation, near, quota
