-- One row a participant, the earliest joining date first; place: where they stand in order of joining, from 0. Who is
-- listed with another type, such as a customer, is no participant.
SELECT
    row_number() OVER (ORDER BY joined_at NULLS FIRST, recruit_id) - 1 AS place,
    recruit_id AS id, sponsor_id, placement_id, joined_at, left_at,
    year(joined_at) * 12 + month(joined_at) AS joined,
    year(left_at) * 12 + month(left_at) + 1 AS gone
FROM recruits
WHERE recruit_id IS NOT NULL AND coalesce(type, 'participant') = 'participant'
QUALIFY row_number() OVER (PARTITION BY recruit_id ORDER BY joined_at NULLS LAST, row_no) = 1
