-- What each recipient was paid in all, and within a year of joining.
-- one row: a recipient
-- needs: pay standing
select p.recipient as member, sum(p.amount) as money, max(p.day) as last_paid,
    sum(case when date_diff('day', s.began, p.day) <= 365 then p.amount else 0 end) as first_365
from pay p join standing s on s.member = p.recipient group by p.recipient
