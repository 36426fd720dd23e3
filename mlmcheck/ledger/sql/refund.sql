-- The line that each refund undoes: the same kind in the same order if there is one, else the order's largest.
-- one row: a negative sales line whose order has a positive line
-- needs: undone
-- reads: sales
with candidates as (
    select r.row_no, o.buyer_id, o.buyer_type, o.kind, o.sold_at,
        row_number() over (partition by r.row_no
            order by case when o.kind = r.kind then 0 else 1 end, o.amount desc, o.sold_at, o.kind, o.buyer_id) as turn
    from sales o join undone r on r.order_id = o.order_id
    where o.amount > 0
)
select row_no, buyer_id, buyer_type, kind, sold_at from candidates where turn = 1
