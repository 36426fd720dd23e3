-- What the whole file says before anyone is classified.
-- one row: two ordinary months; whether anyone has a sponsor and whether recruits are complete (99 % of sponsors, payees and sellers found); whether sales carry volumes; who receives the fees
-- needs: ordinary member ask
-- reads: recruits payouts sales
with known as (
    select count(*) as people, sum(case when is_listed then 1 else 0 end) as found
    from member where has_sponsored or is_payee or has_sold
),
fees as (
    select coalesce(sum(amount), 0) as total,
        coalesce(sum(case when seller_id is not null and buyer_id is not null and seller_id <> buyer_id then amount else 0 end), 0) as sold
    from sales where kind in ('joining_fee', 'starter_kit')
),
stated as (select coalesce(sum(fee), 0) as money from member where fee > 0 and first_fee is null),
revenue as (select coalesce(sum(amount), 0) as total from sales where kind not in ('shipping', 'tax')),
span as (select min(sold_at) as first, max(sold_at) as last, count(volume) as volumes from sales)
select
    case when o.months >= 30 then o.twice else 0 end as two_months,
    cast(o.months as bigint) as ordinary_months,
    (select count(*) from recruits) > 0 and 100 * coalesce(k.found, 0) >= 99 * k.people as is_complete,
    cast(k.people as bigint) as people, cast(coalesce(k.found, 0) as bigint) as found,
    (select count(*) from member where sponsor_id is not null) > 0 as has_tree,
    s.volumes > 0 as has_volume, s.first as first_sale, s.last as last_sale,
    case
        when ask.fees_to is not null then ask.fees_to
        -- fees pass from person to person only where next to nothing else is sold: a seller's lost payouts file is no gifting circle
        when (select count(*) from payouts) = 0 and f.total > 0 and 10 * f.sold >= 9 * (f.total + x.money) and 10 * f.total >= 9 * r.total then 'seller'
        else 'firm'
    end as fees_to
from ordinary o cross join known k cross join fees f cross join stated x cross join revenue r cross join span s cross join ask
