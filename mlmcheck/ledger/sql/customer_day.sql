-- How many customers are first seen on each day, from 30 days into the records on: before it old customers are new to the file.
-- one row: a day with at least one new customer
-- needs: buyer standing terms
select b.first_day as day, count(*) as customers
from buyer b cross join terms t left join standing s on s.id = b.buyer_id
where coalesce(s.class, 'customer') = 'customer' and b.first_day >= t.first_sale + interval 30 day
group by b.first_day order by b.first_day
