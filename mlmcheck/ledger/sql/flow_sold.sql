-- What each participant sold to others, by calendar month of the order.
-- one row: a seller and a month; `outside` is money of customers named and labelled (`labelled` of it on the firm's word), `discount`
-- of discount buyers, `unknown` of buyers nobody can tell; `orders` counts lines of positive outside money
-- needs: line
select seller as member, cast(date_trunc('month', day) as date) as month,
    cast(sum(case when stream in ('V', 'L') then amount else 0 end) as bigint) as outside,
    cast(sum(case when stream = 'L' then amount else 0 end) as bigint) as labelled,
    cast(sum(case when stream = 'D' then amount else 0 end) as bigint) as discount,
    cast(sum(case when stream = 'U' then amount else 0 end) as bigint) as unknown,
    cast(sum(coalesce(volume, 0)) as bigint) as volume,
    cast(count(case when stream in ('V', 'L') and amount > 0 then 1 end) as bigint) as orders
from line
where seller is not null and stream in ('V', 'L', 'D', 'U') and buyer is distinct from seller and day is not null
group by seller, date_trunc('month', day) order by month, member
