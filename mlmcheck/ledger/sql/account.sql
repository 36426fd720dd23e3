-- What each participant paid in by sales lines: F recruitment and P product, with the parts around joining and in quota months.
-- one row: a buyer
-- needs: line quota_month
select
    l.buyer as member,
    sum(case when l.stream = 'F' then l.amount else 0 end) as recruitment,
    sum(case when l.stream = 'P' then l.amount else 0 end) as product,
    sum(case when l.stream = 'P' and l.age between -30 and 30 and q.buyer is null then l.amount else 0 end) as product_near,
    sum(case when l.stream = 'P' and coalesce(l.age not between -30 and 30, true) and q.buyer is not null then l.amount else 0 end) as product_quota,
    sum(case when l.stream = 'P' and l.age between -30 and 30 and q.buyer is not null then l.amount else 0 end) as product_near_quota,
    sum(case when l.age between -30 and 30 then l.amount else 0 end) as first_30,
    sum(case when l.age between -30 and 365 then l.amount else 0 end) as first_365,
    sum(case when l.age between 0 and 6 then l.amount else 0 end) as first_7,
    sum(case when l.kind in ('joining_fee', 'starter_kit', 'renewal') and l.age <= 365 then l.amount else 0 end) as outlay,
    min(case when l.stream = 'F' and l.amount > 0 then l.sold_at end) as first_recruitment,
    min(case when l.stream = 'P' and l.age between -30 and 30 and l.amount > 0 then l.sold_at end) as first_near,
    min(case when l.stream = 'P' and l.amount > 0 then l.sold_at end) as first_bought,
    -- a quota bought on any day of a month qualifies for that month
    min(case when q.buyer is not null and l.amount > 0 then cast(date_trunc('month', l.sold_at) as date) end) as first_quota,
    max(case when l.amount > 0 then l.sold_at end) as last_bought
from line l
left join quota_month q on q.buyer = l.buyer and q.month = date_trunc('month', l.day) and l.stream = 'P'
where l.stream in ('P', 'F') and l.buyer is not null
group by l.buyer
