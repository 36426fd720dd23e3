-- Who was paid, by the firm or by another person, or paid another person.
-- one row: an id; `was_paid` is 0 where all that is seen is a clawback
-- reads: payouts transfers
select id, max(was_paid) as was_paid, max(last_act) as last_act from (
    select recipient_id as id, max(case when amount > 0 then 1 else 0 end) as was_paid, max(case when amount > 0 then paid_at end) as last_act
    from payouts group by recipient_id
    union all select recipient_id, 1, paid_at from transfers
    union all select payer_id, 1, paid_at from transfers
) group by id
