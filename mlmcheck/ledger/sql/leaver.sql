-- What participants who left had bought in their last twelve months, and what of it came back.
-- one row: all sums; only who left 90 days or more before the sales end, so that the refund can be seen; at most what each had bought
-- needs: member standing terms line
with gone as (
    select m.member, m.left_at
    from member m join standing s on s.member = m.member cross join terms t
    where s.class = 'participant' and m.left_at >= t.first_sale and m.left_at <= t.last_sale - interval 90 day
),
each as (
    select g.member,
        sum(case when l.amount > 0 and l.day <= g.left_at then l.amount else 0 end) as bought,
        sum(case when l.amount < 0 then -l.amount else 0 end) as refunded
    from gone g join line l on l.buyer = g.member and (l.stream = 'P' or l.kind = 'starter_kit') and l.day > g.left_at - interval 12 month
    group by g.member
)
select count(*) as leavers, cast(coalesce(sum(bought), 0) as bigint) as bought, cast(coalesce(sum(least(refunded, bought)), 0) as bigint) as refunded,
    count(case when refunded > 0 then 1 end) as repaid
from each where bought > 0
