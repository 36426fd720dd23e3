-- The orders that payouts name, numbered.
-- one row: an order id
-- reads: payouts
select order_id, cast(row_number() over () as integer) as number
from (select distinct order_id from payouts where order_id is not null)
