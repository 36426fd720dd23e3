-- How many months of customers and discount buyers, who cannot earn, are of each size.
-- one row: a size, as in size_month
-- needs: buyer_month standing terms
with outside as (
    select case when t.has_volume then b.volume else b.spend end as size
    from buyer_month b cross join terms t left join standing s on s.id = b.buyer_id
    where coalesce(s.class, 'customer') <> 'participant'
)
select cast(size as bigint) as size, count(*) as months from outside where size > 0 group by size
