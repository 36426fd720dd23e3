-- The refund lines that name an order.
-- one row: a negative sales line
-- reads: sales
select row_no, order_id, kind from sales where amount < 0 and order_id is not null
