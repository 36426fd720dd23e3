-- Where a person's pay came from.
-- one row: a stream, relation, payer and seller
-- needs: trace_part
select stream, relation, payer, seller, count(*) as parts, cast(sum(amount) as bigint) as money
from trace_part where recipient = $member
group by stream, relation, payer, seller
order by abs(sum(amount)) desc, stream, relation, payer nulls last, seller nulls last
