-- What was booked, by whom it went to, for which order, and in which month.
SELECT
    p.row_no, r.place AS recipient, p.amount::BIGINT AS money, p.order_id, p.level,
    year(coalesce(p.period, p.paid_at)) * 12 + month(coalesce(p.period, p.paid_at)) AS month
FROM payouts p
LEFT JOIN rec_person r ON r.id = p.recipient_id
WHERE p.amount IS NOT NULL
