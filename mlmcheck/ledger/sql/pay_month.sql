-- How many payouts each month holds.
-- one row: a month (null if undated)
-- needs: pay
select cast(date_trunc('month', day) as date) as month, count(*) as payouts from pay group by date_trunc('month', day)
