-- The sources of payouts who are no members: customers, numbered.
-- one row: an id
-- needs: member
-- reads: payouts
select p.id, cast(row_number() over () as integer) as number
from (select distinct source_id as id from payouts where source_id is not null) p
left join member m on m.id = p.id where m.id is null
