-- Pay by recipient: what came back on own purchases, and what came from the downline and since when.
-- one row: a lag and recipient
-- needs: reward
select
    lag, recipient,
    cast(sum(case when relation = 'self' then amount else 0 end) as bigint) as self_pay,
    cast(sum(case when relation = 'downline' then amount else 0 end) as bigint) as downline_pay,
    min(case when relation = 'downline' and amount > 0 then day end) as first_downline
from reward group by lag, recipient
