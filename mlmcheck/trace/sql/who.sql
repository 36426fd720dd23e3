-- What the books hold of an id.
-- one row: whether anybody has it as a participant (its member), among the recruits, or as a buyer
-- needs: standing
select
    (select member from standing where id = $id and class = 'participant') as member,
    exists (select 1 from standing where id = $id) or exists (select 1 from sales where buyer_id = $id) as is_known
