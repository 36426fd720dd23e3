-- Who was paid on a person's payments.
-- one row: a recipient, stream and relation
-- needs: trace_part
select recipient, stream, relation, count(*) as parts, cast(sum(amount) as bigint) as money
from trace_part where payer = $member
group by recipient, stream, relation
order by abs(sum(amount)) desc, recipient, stream, relation
