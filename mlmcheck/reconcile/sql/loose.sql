-- Bookings without an order, by recipient and the month they were earned in; without a month for whom any has none.
SELECT
    b.recipient,
    CASE WHEN u.recipient IS NULL THEN b.month - (SELECT lag FROM rec_way) END AS month,
    sum(b.money)::BIGINT AS booked, min(b.row_no) AS payout
FROM rec_held b
LEFT JOIN (SELECT DISTINCT recipient FROM rec_held WHERE order_id IS NULL AND month IS NULL) u USING (recipient)
WHERE b.order_id IS NULL
GROUP BY ALL
