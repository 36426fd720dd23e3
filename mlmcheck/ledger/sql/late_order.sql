-- Orders of product by participants, by month: on how many days, and what fell in the last five days.
-- one row: a participant and a month; `days` with an order, `late` of them in the last five, `early_size` bought before these
-- needs: line terms
with daily as (
    select l.buyer as member, date_trunc('month', l.day) as month, l.day, sum(case when t.has_volume then l.volume else l.amount end) as size
    from line l cross join terms t
    where l.stream = 'P' and l.buyer is not null and l.day is not null and l.amount > 0
    group by l.buyer, date_trunc('month', l.day), l.day
)
select member, cast(month as date) as month, cast(count(*) as bigint) as days,
    cast(sum(case when day > last_day(month) - interval 5 day then 1 else 0 end) as bigint) as late,
    cast(sum(case when day > last_day(month) - interval 5 day then 0 else size end) as bigint) as early_size, cast(sum(size) as bigint) as size
from daily group by member, month
