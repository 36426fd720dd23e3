-- The first two digits of what customers paid, in minor units, with the amounts that are prices apart.
-- one row: two digits; `free` counts lines whose amount stands on at most one line in a thousand, or two, `lines` all of them
-- needs: line
with each as (select amount, count(*) as lines from line where stream in ('V', 'L') and amount >= 10 group by amount),
every as (select coalesce(sum(lines), 0) as lines from each)
select cast(substr(cast(e.amount as varchar), 1, 2) as integer) as digits,
    cast(sum(case when 1000 * e.lines <= every.lines or e.lines <= 2 then e.lines else 0 end) as bigint) as free,
    cast(sum(e.lines) as bigint) as lines
from each e cross join every group by substr(cast(e.amount as varchar), 1, 2)
