-- What was booked, by whom it went to, for which order, and in which month; `deep`: on a level that the plan does not
-- pay; `lost`: on an order that cannot be recomputed.
SELECT
    p.row_no, r.place AS recipient, p.amount::BIGINT AS money, p.order_id,
    year(coalesce(p.period, p.paid_at)) * 12 + month(coalesce(p.period, p.paid_at)) AS month,
    coalesce(p.level > (SELECT depth FROM rec_way), false) AS deep,
    l.order_id IS NOT NULL AS lost
FROM payouts p
LEFT JOIN rec_person r ON r.id = p.recipient_id
LEFT JOIN rec_lost l ON l.order_id = p.order_id
WHERE p.amount IS NOT NULL
