-- The greatest level that payouts state.
-- one row: that level, null if none is stated
-- needs: pay
select max(level) as stated from pay where kind is distinct from 'transfer'
