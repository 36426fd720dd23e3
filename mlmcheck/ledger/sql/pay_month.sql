-- How many payouts each month holds, and their money.
-- one row: a month (null if undated)
-- needs: pay
select cast(date_trunc('month', day) as date) as month, count(*) as payouts, cast(sum(amount) as bigint) as money from pay group by date_trunc('month', day)
