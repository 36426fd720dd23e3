-- The customers seen long enough to return, by whether they did and on which days of a month they first bought.
-- one row: all counts; `*_late` first bought in the last five days of a month
-- needs: buyer line standing terms
with retail as (
    select min(case when amount > 0 then sold_at end) as first_day, max(case when amount > 0 then sold_at end) as final_day
    from line where stream in ('V', 'L') and buyer is not null group by buyer
    union all
    select b.first_day, b.last_day from buyer b left join standing s on s.id = b.buyer_id where s.id is null
)
select
    count(case when r.final_day = r.first_day then 1 end) as single,
    count(case when r.final_day = r.first_day and r.first_day > last_day(r.first_day) - interval 5 day then 1 end) as single_late,
    count(case when r.final_day > r.first_day then 1 end) as returned,
    count(case when r.final_day > r.first_day and r.first_day > last_day(r.first_day) - interval 5 day then 1 end) as returned_late
from retail r cross join terms t where r.first_day <= t.last_sale - interval 90 day
