-- The orders whose pay to a recipient is not booked under them, but may be in what that recipient got without an order.
SELECT DISTINCT l.recipient, l.order_id
FROM rec_line l
JOIN rec_loose o ON o.recipient = l.recipient AND (o.month IS NULL OR o.month = l.month)
ANTI JOIN rec_held b ON b.recipient = l.recipient AND b.order_id = l.order_id
WHERE l.order_id IS NOT NULL
