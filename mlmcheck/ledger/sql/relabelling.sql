-- Days on which participants were turned into something else, the largest first.
-- one row: a day
-- needs: standing
select until as day, count(*) as people from standing where until is not null group by until order by count(*) desc, until limit 20
