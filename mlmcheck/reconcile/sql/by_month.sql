-- Due and booked by recipient and month, where no order is named; booked so many months after it was earned.
WITH due AS (
    SELECT d.recipient, d.month, sum(d.money)::BIGINT AS due, count(*) AS lines, min(e.row_no) AS sale
    FROM rec_due d LEFT JOIN rec_event e ON e.event = d.event
    WHERE e.order_id IS NULL OR NOT (SELECT by_order FROM rec_way)
    GROUP BY ALL
), paid AS (
    SELECT recipient, month - (SELECT lag FROM rec_way) AS month, sum(money)::BIGINT AS booked, max(level) AS level,
        min(row_no) AS payout
    FROM rec_booked
    WHERE (order_id IS NULL OR NOT (SELECT by_order FROM rec_way)) AND recipient IS NOT NULL
    GROUP BY ALL
)
SELECT coalesce(booked, 0) AS booked, coalesce(due, 0) AS due, coalesce(lines, 0) AS lines, level, payout, sale
FROM due FULL JOIN paid USING (recipient, month)
