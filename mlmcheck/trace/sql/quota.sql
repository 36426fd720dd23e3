-- The months in which a person's own purchases lie at a qualification volume, and their money.
-- one row: both
-- needs: quota_month line
select count(distinct q.month), cast(coalesce(sum(l.amount), 0) as bigint)
from quota_month q join line l on l.buyer = q.buyer and l.stream = 'P' and date_trunc('month', l.day) = q.month
where q.buyer = $member
