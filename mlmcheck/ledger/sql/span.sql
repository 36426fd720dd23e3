-- The dates of the sales and of the payouts, and the money more than 62 days outside the other's dates.
-- one row: all figures
-- reads: sales payouts transfers
with s as (select min(sold_at) as first, max(sold_at) as last, sum(abs(amount)) as money from sales),
p as (select min(coalesce(paid_at, period)) as first, max(coalesce(paid_at, last_day(period))) as last, sum(abs(amount)) as money from payouts),
t as (select min(paid_at) as first, max(paid_at) as last from transfers),
sales_out as (
    select sum(abs(amount)) as money from sales cross join p where sold_at < p.first - interval 62 day or sold_at > p.last + interval 62 day),
payouts_out as (
    select sum(abs(amount)) as money from payouts cross join s
    where coalesce(paid_at, last_day(period)) < s.first - interval 62 day or coalesce(paid_at, period) > s.last + interval 62 day)
select s.first as first_sale, s.last as last_sale, p.first as first_payout, p.last as last_payout,
    coalesce(s.first, p.first, t.first) as first, coalesce(s.last, p.last, t.last) as last,
    coalesce(20 * sales_out.money > s.money, false) or coalesce(20 * payouts_out.money > p.money, false) as is_apart
from s cross join p cross join t cross join sales_out cross join payouts_out
