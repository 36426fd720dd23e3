-- Whether what a participant sold cannot be told: sales to outsiders are money of note, and next to none names its seller.
-- one row: the answer
-- needs: line
with retail as (
    select
        coalesce(sum(case when stream in ('V', 'L', 'U') then amount end), 0) as money,
        coalesce(sum(case when stream in ('V', 'L', 'U') and seller is not null then amount end), 0) as sold,
        coalesce(sum(amount), 0) as total
    from line where amount > 0 and stream <> 'X'
)
select 20 * money > total and 20 * sold < money as is_blind from retail
