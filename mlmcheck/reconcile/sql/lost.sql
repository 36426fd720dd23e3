-- The orders that nobody can be paid on by the books: without a date, or credited to nobody among the participants.
SELECT DISTINCT order_id FROM rec_event WHERE order_id IS NOT NULL AND (month IS NULL OR person IS NULL)
