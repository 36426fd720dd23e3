-- The ids of all participants.
-- one row: a participant
-- needs: standing
select member, id from standing where class = 'participant' order by member
