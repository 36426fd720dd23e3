-- Due and booked by recipient and order, where the books name one.
WITH due AS (
    SELECT d.recipient, e.order_id, sum(d.money)::BIGINT AS due, count(*) AS lines, min(e.row_no) AS sale
    FROM rec_due d JOIN rec_event e ON e.event = d.event
    WHERE e.order_id IS NOT NULL
    GROUP BY ALL
), paid AS (
    SELECT recipient, order_id, sum(money)::BIGINT AS booked, max(level) AS level, min(row_no) AS payout
    FROM rec_booked
    WHERE order_id IS NOT NULL AND recipient IS NOT NULL
    GROUP BY ALL
)
SELECT coalesce(booked, 0) AS booked, coalesce(due, 0) AS due, coalesce(lines, 0) AS lines, level, payout, sale
FROM due FULL JOIN paid USING (recipient, order_id)
