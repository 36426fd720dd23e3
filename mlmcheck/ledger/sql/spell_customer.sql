-- How long customers bought: from the first purchase to the last, or to 90 days before the sales end, up to which it is known.
-- one row: a number of days and whether the customer was gone by then; customers first seen in the first 90 days may be older and
-- are left out, as those of the last 90 days are
-- needs: buyer standing terms
with cut as (select first_sale + interval 90 day as since, last_sale - interval 90 day as until from terms),
outside as (
    select b.first_day, b.last_day, c.until
    from buyer b cross join cut c left join standing s on s.id = b.buyer_id
    where coalesce(s.class, 'customer') = 'customer' and b.first_day >= c.since and b.first_day <= c.until
)
select cast(date_diff('day', first_day, least(last_day, cast(until as date))) as integer) as days, last_day <= until as ended, count(*) as customers
from outside group by date_diff('day', first_day, least(last_day, cast(until as date))), last_day <= until
