-- The outside customers, counted.
-- one row: all counts; a day counts once whatever was bought on it
-- needs: buyer line standing terms
with retail as (
    select min(case when amount > 0 then sold_at end) as first_day, max(case when amount > 0 then sold_at end) as last_day
    from line where stream in ('V', 'L') and buyer is not null group by buyer
    union all
    select b.first_day, b.last_day from buyer b left join standing s on s.id = b.buyer_id where s.id is null
)
select
    count(*) as customers,
    count(case when r.last_day > t.last_sale - interval 12 month then 1 end) as recent,
    count(case when r.first_day <= t.last_sale - interval 90 day then 1 end) as settled,
    count(case when r.first_day <= t.last_sale - interval 90 day and r.last_day > r.first_day then 1 end) as returned
from retail r cross join terms t where r.first_day is not null
