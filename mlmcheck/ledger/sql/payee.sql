-- Who was paid, by the firm or by another person, or paid another person, or resold.
-- one row: an id; a clawback alone shows a payee too; `is_payee` is 0 for who only resold
-- reads: payouts transfers resales
select id, max(is_payee) as is_payee, max(last_act) as last_act from (
    select recipient_id as id, 1 as is_payee, max(case when amount > 0 then coalesce(paid_at, last_day(period)) end) as last_act
    from payouts group by recipient_id
    union all select recipient_id, 1, paid_at from transfers
    union all select payer_id, 1, paid_at from transfers
    union all select seller_id, 0, sold_at from resales
) group by id
