-- Pay by whose money it came from, who of payer and recipient joined first, and how both ended.
-- one row: a lag, source (self, participant, someone unnamed who takes part, outside, unknown), recipient's joining quarter, the signs of
-- both results, and `later`: 1 if the payer joined after the recipient, -1 if before, 0 on one day, null if a date is missing
-- needs: reward pay person
with ended as (
    select member, joined, sign(payouts + resold - recruitment - fee - given - product) as ended from person
),
named as (
    select lag, recipient, buyer as payer, stream, relation, amount from reward where stream <> 'F' or buyer is not null
    union all
    -- a bonus or transfer without an order: the payout itself names who paid
    select r.lag, r.recipient, p.source, r.stream, r.relation, r.amount
    from reward r left join pay p on p.role = r.role and p.row_no = r.row_no
    where r.stream = 'F' and r.buyer is null
)
select
    n.lag,
    case
        when n.relation = 'self' then 'self'
        when n.stream in ('P', 'F') and payer.member is null then 'someone'
        when n.stream in ('P', 'F') then 'participant'
        when n.stream in ('V', 'L', 'D', 'C') then 'outside'
        else 'unknown'
    end as source,
    cast(date_trunc('quarter', recipient.joined) as date) as quarter,
    cast(payer.ended as integer) as payer_ended, cast(recipient.ended as integer) as recipient_ended,
    cast(case when payer.joined > recipient.joined then 1 when payer.joined < recipient.joined then -1 when payer.joined = recipient.joined then 0 end as integer) as later,
    cast(sum(n.amount) as bigint) as money
from named n
join ended recipient on recipient.member = n.recipient
left join ended payer on payer.member = n.payer and n.stream in ('P', 'F')
group by n.lag, source, quarter, payer_ended, recipient_ended, later
