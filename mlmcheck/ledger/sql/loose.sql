-- Payouts that no order in the sales explains, once for each month they may be about: the stated period, else 0, 1 or 2 months before payment.
-- one row: a payout and a lag (-1 where the period is stated, or neither day nor source is known)
-- needs: pay match lag
select p.role, p.row_no, p.recipient, p.day, p.source, p.source_client, p.level, p.kind, p.amount, lag.lag, coalesce(p.period, date_trunc('month', p.day)) as claimed,
    coalesce(p.period, date_trunc('month', p.day) - lag.lag * interval 1 month) as month
from pay p
join match m on m.role = p.role and m.row_no = p.row_no and m.stream is null
join lag on (lag.lag = -1) = (p.period is not null or p.day is null or (p.source is null and p.source_client is null))
where p.kind is distinct from 'transfer'
