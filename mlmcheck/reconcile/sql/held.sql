-- The bookings that are held against what is due; the others have a class of their own already.
SELECT * FROM rec_booked WHERE recipient IS NOT NULL AND NOT deep AND NOT lost
