-- What the plan could pay on: the lines of an order of one kind and person together. Codes are those of the pay columns.
WITH told AS (
    SELECT
        s.row_no, s.order_id, s.amount, s.volume,
        year(s.sold_at) * 12 + month(s.sold_at) AS month,
        b.place AS buyer, w.place AS seller,
        CASE
            WHEN s.kind = 'joining_fee' THEN 0
            WHEN s.kind = 'starter_kit' THEN 1
            WHEN s.kind = 'renewal' THEN 2
            WHEN coalesce(s.kind, 'product') NOT IN ('product', 'other') THEN NULL
            WHEN b.place IS NOT NULL AND p.price IS NOT NULL
                AND b.joined = year(s.sold_at) * 12 + month(s.sold_at) THEN 3
            WHEN b.place IS NOT NULL THEN 4
            ELSE 5
        END AS kind
    FROM sales s
    LEFT JOIN rec_person b ON b.id = s.buyer_id
    LEFT JOIN rec_person w ON w.id = s.seller_id
    LEFT JOIN rec_price p ON p.price = abs(s.amount)
    WHERE s.amount IS NOT NULL
)
SELECT
    row_number() OVER (ORDER BY min(row_no)) - 1 AS event,
    order_id, month, CASE WHEN kind = 5 THEN seller ELSE buyer END AS person, kind,
    sum(amount)::BIGINT AS money, sum(volume)::BIGINT AS volume, min(row_no) AS row_no, count(*) AS lines
FROM told
WHERE kind IS NOT NULL
GROUP BY order_id, CASE WHEN order_id IS NULL THEN row_no END, month, 4, kind
