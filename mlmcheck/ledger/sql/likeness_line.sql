-- The customers' purchases whose buyer has contact keys.
-- one row: a sales line of V or L; `strong` and `weak` say whether the buyer, on that day, shares a key with a participant
-- needs: line refund likeness
-- reads: sales
-- view:
select l.row_no, l.day, k.id, l.amount, k.has_strong, k.strong_crowd, k.weak_crowd,
    case when k.strong = 1 and coalesce(l.day >= k.strong_since, true) then 1 else 0 end as strong,
    case when k.weak = 1 and coalesce(l.day >= k.weak_since, true) then 1 else 0 end as weak
from line l
join sales s on s.row_no = l.row_no
left join refund r on r.row_no = l.row_no
join likeness k on k.id = case when r.row_no is null then s.buyer_id else r.buyer_id end
where l.stream in ('V', 'L')
