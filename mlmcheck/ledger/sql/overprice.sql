-- Product sold beside what the same goods cost elsewhere, where a comparable price is known.
-- one row: all sums in minor units; `own_*` are of what participants bought
-- needs: line
-- reads: sales products
with fair as (select product_id, max(comparable_price) as price from products where comparable_price > 0 group by product_id),
sold as (
    select l.stream, l.amount, cast(round(s.quantity * f.price) as bigint) as fair
    from line l join sales s on s.row_no = l.row_no join fair f on f.product_id = s.product_id
    where l.kind is null and l.stream in ('V', 'L', 'D', 'P', 'U') and l.amount > 0 and s.quantity > 0
)
select count(*) as lines, cast(coalesce(sum(amount), 0) as bigint) as paid, cast(coalesce(sum(fair), 0) as bigint) as fair,
    cast(coalesce(sum(case when stream = 'P' then amount else 0 end), 0) as bigint) as own_paid,
    cast(coalesce(sum(case when stream = 'P' then fair else 0 end), 0) as bigint) as own_fair
from sold
