-- The months in which a participant's purchases lie within 0 to +10 % of a qualification volume.
-- one row: a participant and a month; volume decides, money where the sales carry no volume
-- needs: line quota terms
with bought as (
    select l.buyer, date_trunc('month', l.day) as month, t.has_volume, sum(case when t.has_volume then l.volume else l.amount end) as size
    from line l cross join terms t
    where l.stream = 'P' and l.buyer is not null and exists (select 1 from quota)
    group by l.buyer, date_trunc('month', l.day), t.has_volume
)
select distinct b.buyer, b.month
from bought b join quota q
    on b.size >= case when b.has_volume then q.volume else q.money end
    and 10 * b.size <= 11 * case when b.has_volume then q.volume else q.money end
