-- Who stands as seller on a sales line, and who of them sold to someone else.
-- one row: a seller id
-- reads: sales
select
    seller_id as id, max(case when amount > 0 and buyer_id is distinct from seller_id then 1 else 0 end) as has_sold,
    max(case when amount > 0 and buyer_id is distinct from seller_id then sold_at end) as last_act,
    min(case when amount > 0 and buyer_id is distinct from seller_id then coalesce(sold_at, date '0001-01-01') end) as first_sold
from sales where seller_id is not null group by seller_id
