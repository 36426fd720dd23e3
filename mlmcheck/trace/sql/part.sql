-- Every part of every payout under the chosen lag, with who paid what it is on, or who sold it.
-- one row: a payout's part, of money that is not 0; `payer` is null where the money is a customer's or nobody's who is named, `seller` the participant whose
-- sale to a customer it is on; unlabelled pay that can only be on own purchases (decision 015) is on the recipient's
-- needs: reward chosen pay package
select
    r.recipient, r.stream, r.relation, r.amount, p.trigger,
    case when r.stream in ('P', 'F') then coalesce(r.buyer, case when r.stream = 'F' then p.source end)
        when r.stream = 'N' and r.relation = 'self' then r.recipient end as payer,
    case when r.stream in ('V', 'L', 'D', 'U') then coalesce(case when not k.is_mixed then k.seller end, p.source)
        when r.stream = 'C' then r.recipient end as seller
from reward r cross join chosen c
left join pay p on p.role = r.role and p.row_no = r.row_no
left join package k on k.trigger = p.trigger
where (r.lag = -1 or r.lag = c.lag) and r.amount <> 0
