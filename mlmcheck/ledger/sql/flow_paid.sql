-- What each participant was paid, by the calendar month of payment.
-- one row: a recipient and a month; `pay` is everything, `self_pay` what came back on own purchases, `downline` what others' payments
-- or sales triggered
-- needs: reward chosen
select r.recipient as member, cast(date_trunc('month', r.day) as date) as month,
    cast(sum(r.amount) as bigint) as pay,
    cast(sum(case when r.relation = 'self' then r.amount else 0 end) as bigint) as self_pay,
    cast(sum(case when r.relation = 'downline' then r.amount else 0 end) as bigint) as downline
from reward r cross join chosen c
where (r.lag = -1 or r.lag = c.lag) and r.day is not null
group by r.recipient, date_trunc('month', r.day) order by month, member
