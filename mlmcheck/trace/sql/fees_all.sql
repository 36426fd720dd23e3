-- What was paid to others on everybody's recruitment payments.
-- one row: a payer (null where nobody is named)
-- needs: trace_part
select payer, cast(sum(amount) as bigint) as money from trace_part
where stream = 'F' and relation <> 'self' group by payer order by payer nulls last
