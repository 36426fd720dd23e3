-- How much product each participant bought in each calendar month: in points where the sales carry them, else in money.
-- one row: a participant and a month; `money` in minor units, `size` in thousandths of a point or minor units; `may_earn` whether the
-- participant had recruits by the end of that month and so something to qualify for
-- needs: line terms member
with bought as (
    select l.buyer as member, date_trunc('month', l.day) as month, t.has_volume, sum(l.amount) as money,
        sum(case when t.has_volume then l.volume else l.amount end) as size
    from line l cross join terms t
    where l.stream = 'P' and l.buyer is not null and l.day is not null
    group by l.buyer, date_trunc('month', l.day), t.has_volume
)
select b.member, cast(b.month as date) as month, cast(b.size as bigint) as size, cast(b.money as bigint) as money,
    coalesce(m.first_recruit <= last_day(b.month), false) as may_earn
from bought b join member m on m.member = b.member
where b.size > 0
