-- Bookings with a class of their own: on a level that the plan does not pay, or on an order that cannot be recomputed.
SELECT money AS booked, 0::BIGINT AS due, row_no AS payout, CASE WHEN deep THEN 'paid_deeper' ELSE 'not_recomputed' END AS kind
FROM rec_booked
WHERE recipient IS NOT NULL AND (deep OR lost)
