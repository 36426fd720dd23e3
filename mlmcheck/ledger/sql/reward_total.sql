-- Pay by lag, triggering stream and relation.
-- one row: a lag (-1 where no lag was needed), stream and relation
-- needs: reward
select lag, stream, relation, cast(sum(amount) as bigint) as money, count(*) as parts from reward group by lag, stream, relation
