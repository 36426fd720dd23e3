-- Downline pay on participants' product purchases, by the participant who bought.
-- one row: a lag, buyer (null if unnamed), entry window and quota month
-- needs: reward
select lag, coalesce(buyer, -1) as buyer, near, quota, cast(sum(amount) as bigint) as money
from reward where stream = 'P' and relation <> 'self' group by lag, coalesce(buyer, -1), near, quota
