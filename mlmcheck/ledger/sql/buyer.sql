-- When each identified buyer was first and last seen to buy.
-- one row: a buyer
-- needs: buyer_month
select buyer_id, min(first_day) as first_day, max(last_day) as last_day from buyer_month group by buyer_id
