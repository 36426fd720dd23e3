-- Due and booked by recipient and order, where the books name one.
WITH due AS (
    SELECT l.recipient, l.order_id, sum(l.money)::BIGINT AS due, sum(l.lines)::BIGINT AS lines, min(l.sale) AS sale
    FROM rec_line l
    ANTI JOIN rec_pooled p ON p.recipient = l.recipient AND p.order_id = l.order_id
    WHERE l.order_id IS NOT NULL
    GROUP BY ALL
), paid AS (
    SELECT recipient, order_id, sum(money)::BIGINT AS booked, min(row_no) AS payout
    FROM rec_held
    WHERE order_id IS NOT NULL
    GROUP BY ALL
)
SELECT coalesce(booked, 0) AS booked, coalesce(due, 0) AS due, coalesce(lines, 0) AS lines, payout, sale
FROM due FULL JOIN paid USING (recipient, order_id)
