-- Who was paid, by the firm or by another person, or paid another person.
-- one row: an id; a clawback alone shows a payee too
-- reads: payouts transfers
select id, max(last_act) as last_act from (
    select recipient_id as id, max(case when amount > 0 then paid_at end) as last_act from payouts group by recipient_id
    union all select recipient_id, paid_at from transfers
    union all select payer_id, paid_at from transfers
) group by id
