-- A person's customers, by money.
-- one row: a buyer (null: all without an id); refunds stand with who bought; `strong` shares a bank account or tax id with a participant
-- on a day of purchase, `weak` another contact
-- needs: line refund likeness
-- reads: sales
with sold as (
    select l.row_no, l.day, l.amount, case when r.row_no is null then s.buyer_id else r.buyer_id end as id
    from line l join sales s on s.row_no = l.row_no left join refund r on r.row_no = s.row_no
    where l.seller = $member and l.stream in ('V', 'L', 'D', 'U') and l.buyer is distinct from l.seller
)
select s.id, count(case when s.amount > 0 then 1 end) as orders, cast(sum(s.amount) as bigint) as money, min(s.day) as first, max(s.day) as last,
    max(case when k.strong = 1 and coalesce(s.day >= k.strong_since, true) then 2
        when k.weak = 1 and coalesce(s.day >= k.weak_since, true) then 1 else 0 end) as contact
from sold s left join likeness k on k.id = s.id
group by s.id order by sum(s.amount) desc, s.id nulls last
