-- How much of the pay called retail commission the recipient's own sales to outsiders of that or the previous month could carry.
-- one row: a recipient, month and lag; `money` may count as labelled retail, `excess` is of unknown source, and no pay on own sales
-- needs: label line
with claims as (
    select recipient, lag, month, sum(amount) as money, min(day) as first_day
    from label where stream = 'C' group by recipient, lag, month
),
sold as (
    select l.seller, date_trunc('month', l.day) as month, sum(l.amount) as money
    from line l where l.stream in ('V', 'L') and l.seller in (select recipient from claims)
    group by l.seller, date_trunc('month', l.day)
)
select c.recipient, c.lag, c.month, c.first_day,
    cast(greatest(least(c.money, greatest(coalesce(now.money, 0), 0) + greatest(coalesce(before.money, 0), 0)), least(c.money, 0)) as bigint) as money,
    cast(c.money - greatest(least(c.money, greatest(coalesce(now.money, 0), 0) + greatest(coalesce(before.money, 0), 0)), least(c.money, 0)) as bigint) as excess
from claims c
left join sold now on now.seller = c.recipient and now.month = c.month
left join sold before on before.seller = c.recipient and before.month = c.month - interval 1 month
