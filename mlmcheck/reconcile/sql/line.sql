-- What is due, a line a payment, with the order it is due on; `lines`: how many lines that order has in the books.
SELECT d.recipient, d.money, d.month, e.order_id, coalesce(e.lines, 1) AS lines, e.row_no AS sale
FROM rec_due d LEFT JOIN rec_event e ON e.event = d.event
