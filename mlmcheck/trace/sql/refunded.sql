-- What a person got back for purchases and fees.
-- one row: how many lines, and their money as a positive sum
-- needs: line
select count(*), cast(coalesce(-sum(amount), 0) as bigint) from line where buyer = $member and stream in ('P', 'F') and amount < 0
