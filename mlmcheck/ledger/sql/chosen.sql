-- The lag of 0, 1 or 2 months under which most money finds its source; the shortest of equals. Rule 2.
-- one row: that lag
-- needs: guess
select coalesce((
    select lag from (select lag, sum(abs(amount)) as money from (select distinct role, row_no, lag, amount from guess where lag >= 0) group by lag)
    order by money desc, lag limit 1), 0) as lag
