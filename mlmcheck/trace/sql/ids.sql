-- The ids of members.
-- one row: a member
-- needs: member
select member, id from member where list_contains($members, member)
