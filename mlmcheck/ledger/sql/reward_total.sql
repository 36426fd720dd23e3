-- Pay by lag, triggering stream and relation.
-- one row: a lag (-1 where no lag was needed), stream and relation
-- needs: reward_month
select lag, stream, relation, cast(sum(money) as bigint) as money, cast(sum(parts) as bigint) as parts from reward_month group by lag, stream, relation
