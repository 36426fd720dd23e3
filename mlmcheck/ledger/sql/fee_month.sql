-- The fees of the recruits table that count, by month of joining.
-- one row: a month (null if undated)
-- needs: fee
select cast(date_trunc('month', day) as date) as month, cast(sum(counted) as bigint) as money from fee group by date_trunc('month', day)
