-- Pay of which nobody can tell on whose payment it is.
-- one row: the sums; `all_money` may be on anybody's, `on_fees` is on recruitment money of nobody named
-- needs: trace_part
select
    cast(coalesce(sum(case when stream in ('N', 'U', 'P', 'F') and payer is null then amount end), 0) as bigint) as all_money,
    cast(coalesce(sum(case when stream = 'F' and payer is null then amount end), 0) as bigint) as on_fees
from trace_part
