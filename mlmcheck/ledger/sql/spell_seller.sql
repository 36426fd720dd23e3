-- Whose customers stayed a year: of those first seen a year and 90 days before the end, how many bought again a year later or after.
-- one row: a seller (-1 where the first purchase names none); the seller of the first purchase counts
-- needs: buyer standing terms member
-- reads: sales
with cut as (select first_sale + interval 90 day as since, last_sale - interval 455 day as until from terms),
begun as (
    select s.buyer_id, min(s.seller_id) as seller_id, min(b.first_day) as first_day, max(b.last_day) as last_day
    from sales s join buyer b on b.buyer_id = s.buyer_id and b.first_day = s.sold_at cross join cut c
    left join standing p on p.id = s.buyer_id
    where coalesce(p.class, 'customer') = 'customer' and s.amount > 0 and b.first_day >= c.since and b.first_day <= c.until
    group by s.buyer_id
)
select coalesce(m.member, -1) as member, count(*) as begun,
    cast(sum(case when date_diff('day', g.first_day, g.last_day) >= 365 then 1 else 0 end) as bigint) as stayed
from begun g left join member m on m.id = g.seller_id
group by coalesce(m.member, -1)
