-- What each identified buyer bought in each calendar month.
-- one row: a buyer and a month; `spend` is product money, `volume` its points in thousandths, the days are those of positive lines
-- reads: sales
select
    buyer_id, date_trunc('month', sold_at) as month,
    sum(case when kind in ('product', 'other') then amount else 0 end) as spend, sum(case when kind in ('product', 'other') then volume end) as volume,
    min(case when amount > 0 then sold_at end) as first_day, max(case when amount > 0 then sold_at end) as last_day
from sales
where buyer_id is not null and sold_at is not null and kind not in ('shipping', 'tax')
group by buyer_id, date_trunc('month', sold_at)
