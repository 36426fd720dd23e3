-- A person's recruitment payments, each with what was paid on it; payouts that name the payer but no order of theirs come last.
-- one row: an order (or line without one), day and kind; the fee of the recruits table and transfers stand beside them
-- needs: line fee pay member trace_part
-- reads: sales transfers
with paid as (
    select trigger, cast(sum(amount) as bigint) as money from trace_part where stream = 'F' and payer = $member group by trigger
),
bought as (
    select l.trigger, min(l.sold_at) as day, min(coalesce(l.kind, 'product')) as kind, max(coalesce(l.kind, 'product')) as other_kind, cast(sum(l.amount) as bigint) as money
    from line l where l.buyer = $member and l.stream = 'F'
    group by l.trigger, case when l.trigger is null then l.row_no end
),
each as (
    select b.day, case when b.kind = b.other_kind then b.kind else b.kind || ' and ' || b.other_kind end as kind, b.money, coalesce(p.money, 0) as paid_on, 0 as place
    from bought b left join paid p on p.trigger = b.trigger
    union all
    select day, 'fee in recruits', cast(counted as bigint), 0, 1 from fee where member = $member and counted <> 0
    union all
    select t.paid_at, 'transfer', cast(t.amount as bigint), cast(case when r.id is null then 0 else t.amount end as bigint), 2
    from transfers t join member m on m.id = t.payer_id left join member r on r.id = t.recipient_id where m.member = $member
    union all
    select null, null, 0, money, 3 from (
        select cast(sum(money) as bigint) as money from (
            select money from paid p
            where p.trigger is null or not exists (select 1 from bought b where b.trigger = p.trigger)
            union all
            -- transfers are payouts of their own and stand above with what they paid
            select -cast(t.amount as bigint) from transfers t join member m on m.id = t.payer_id
            join member r on r.id = t.recipient_id where m.member = $member
        ) m
    ) n where money <> 0
)
select day, kind, money, paid_on from each order by place, day nulls last, kind, money desc, paid_on desc
