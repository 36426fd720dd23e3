-- The largest payouts by what triggered them.
-- one row: a payout; at most 20 a source, largest money first, then content
-- needs: reward
with sourced as (
    select case when stream in ('V', 'L', 'D') then 'retail' when stream = 'P' then 'internal' when stream = 'F' then 'recruitment' else 'unknown' end as source,
        role, row_no, amount, day, recipient
    from reward where relation <> 'self' and row_no is not null and lag <= 0 and amount <> 0
)
select source, role, row_no, amount from (select * from sourced where source = 'retail' order by abs(amount) desc, day, recipient, row_no limit 20)
union all select source, role, row_no, amount from (select * from sourced where source = 'internal' order by abs(amount) desc, day, recipient, row_no limit 20)
union all select source, role, row_no, amount from (select * from sourced where source = 'recruitment' order by abs(amount) desc, day, recipient, row_no limit 20)
union all select source, role, row_no, amount from (select * from sourced where source = 'unknown' order by abs(amount) desc, day, recipient, row_no limit 20)
