-- What a person sold to other participants, joining payments included.
-- one row: the sum
-- needs: line
select cast(coalesce(sum(amount), 0) as bigint) from line
where seller = $member and stream in ('P', 'F') and buyer is distinct from seller
