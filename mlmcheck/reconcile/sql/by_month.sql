-- Due and booked by recipient and month, where no order is named; by recipient alone where a booking has no month.
WITH due AS (
    SELECT
        l.recipient, CASE WHEN w.recipient IS NULL THEN l.month END AS month,
        sum(l.money)::BIGINT AS due, sum(l.lines)::BIGINT AS lines, min(l.sale) AS sale
    FROM rec_line l
    LEFT JOIN rec_pooled p ON p.recipient = l.recipient AND p.order_id = l.order_id
    LEFT JOIN (SELECT DISTINCT recipient FROM rec_loose WHERE month IS NULL) w ON w.recipient = l.recipient
    WHERE l.order_id IS NULL OR p.recipient IS NOT NULL
    GROUP BY ALL
)
SELECT coalesce(o.booked, 0) AS booked, coalesce(d.due, 0) AS due, coalesce(d.lines, 0) AS lines, o.payout, d.sale
FROM due d FULL JOIN rec_loose o ON o.recipient = d.recipient AND o.month IS NOT DISTINCT FROM d.month
