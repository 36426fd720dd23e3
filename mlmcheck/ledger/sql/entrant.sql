-- Who paid a joining fee or a starter kit, or is labelled participant by the firm, and when.
-- one row: a buyer id; a refunded fee alone shows a payer too
-- reads: sales
select
    buyer_id as id, max(case when buyer_type = 'participant' then 1 else 0 end) as is_labelled,
    max(case when kind in ('joining_fee', 'starter_kit') then 1 else 0 end) as paid_fee,
    min(case when kind in ('joining_fee', 'starter_kit') and amount > 0 then sold_at end) as first_fee, max(sold_at) as last_act
from sales
where buyer_id is not null and (buyer_type = 'participant' or kind in ('joining_fee', 'starter_kit'))
group by buyer_id
