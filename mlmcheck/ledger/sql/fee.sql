-- The fee of the recruits table, unless the sales book it too: a joining_fee within 7 days and 1 %, or a kit of the same amount.
-- one row: a recruit with a fee; only joinings inside the period of the sales count
-- needs: member line terms ask
with booked as (
    select distinct m.member
    from member m join line l on l.buyer = m.member and l.stream = 'F' and l.amount > 0
    where m.fee > 0 and (
        (l.kind = 'joining_fee' and 100 * abs(l.amount - m.fee) <= m.fee
            and (m.joined_at is null or (l.sold_at >= m.joined_at - interval 7 day and l.sold_at <= m.joined_at + interval 7 day)))
        or (l.kind = 'starter_kit' and l.amount = m.fee)
    )
)
select m.member, m.row_no, m.joined_at as day, m.fee as stated, case when b.member is null then m.fee else 0 end as counted
from member m cross join terms t cross join ask left join booked b on b.member = m.member
where m.fee > 0
    and (ask.first is null or m.joined_at >= ask.first) and (ask.last is null or m.joined_at <= ask.last) and (
    t.first_sale is null or m.joined_at is null
    or (m.joined_at >= t.first_sale - interval 31 day and m.joined_at <= t.last_sale + interval 31 day))
