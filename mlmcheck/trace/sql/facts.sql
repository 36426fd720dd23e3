-- What the books say of a person beside money.
-- one row: the person
-- needs: member
select is_listed, left_at, type from member where member = $member
