-- Every sales line with its stream: V named retail, L labelled retail, D discount, P internal, F recruitment, U unknown, X outside revenue.
-- one row: a sales line, persons as numbers; `kind` is null for product; `age` is days since the buyer joined, or was first seen; `trigger` numbers its order if payouts name it, `client` its buyer if payouts name that customer as their source; `label` is 1 for money
-- labelled as a customer's, 2 if its buyer is a participant all the same, 3 if the buyer was one until a change of type
-- needs: refund standing terms trigger outsider buyer span
-- reads: sales
-- slices: sales
with person as (
    -- of all persons and orders those of this slice, as narrow as can be: they are held in memory while it is read
    select id, member, coalesce(began, seen) as began, since, until, is_listed,
        class <> 'customer' as may_begin, class = 'participant' as is_participant, class = 'discount' as is_discount,
        type = 'discount' as was_discount, type = 'customer' as was_customer
    from standing where id in (select buyer_id from sales_slice union all select buyer_id from refund)
),
sold as (select id, member from standing where id in (select seller_id from sales_slice)),
ordered as (select order_id, number from trigger where order_id in (select order_id from sales_slice)),
origin as (
    select s.row_no, x.number as trigger, s.sold_at, s.amount, s.volume, s.seller_id,
        case when r.row_no is null then s.buyer_id else r.buyer_id end as buyer_id,
        case when r.row_no is null then s.buyer_type else r.buyer_type end as buyer_type,
        case when r.row_no is null then s.kind else r.kind end as kind,
        case when r.row_no is null then s.sold_at else r.sold_at end as day
    from sales_slice s left join refund r on r.row_no = s.row_no left join ordered x on x.order_id = s.order_id
),
placed as (
    select o.*, p.member as buyer, x.number as client, p.began, p.is_participant, p.is_discount, p.was_discount, p.was_customer, t.is_complete, p.is_listed, seller.member as seller,
        coalesce(p.may_begin and (o.day is null or p.since is null or o.day >= p.since), false) as has_begun,
        coalesce(o.day is null or p.until is null or o.day <= p.until, false) as is_open
    from origin o cross join terms t
    left join person p on p.id = o.buyer_id
    left join sold seller on seller.id = o.seller_id
    left join outsider x on x.id = o.buyer_id
)
select
    cast(row_no as integer) as row_no, trigger, client, sold_at, day, case when kind <> 'product' then kind end as kind, amount, volume, buyer, seller,
    cast(date_diff('day', began, day) as integer) as age,
    case
        when kind in ('shipping', 'tax') then 'X'
        when kind in ('joining_fee', 'starter_kit') then 'F'
        when kind in ('renewal', 'training', 'event', 'tools')
            and (buyer_id is null or (has_begun and is_open and is_participant)) then 'F'
        when kind not in ('renewal', 'training', 'event', 'tools') and buyer_id is null and buyer_type = 'participant' then 'P'
        when kind not in ('renewal', 'training', 'event', 'tools') and buyer_id is null and buyer_type = 'customer' then 'L'
        when kind not in ('renewal', 'training', 'event', 'tools') and buyer_id is null then 'U'
        when kind not in ('renewal', 'training', 'event', 'tools') and has_begun and is_open and is_participant then 'P'
        when has_begun and (is_discount or (was_discount and not is_open)) then 'D'
        when is_complete or is_listed then 'V'
        else 'L'
    end as stream,
    cast(case
        when is_participant and has_begun and not is_open then 3
        when buyer_type is distinct from 'customer' and was_customer is distinct from true then 0
        when is_participant and has_begun then 2
        else 1
    end as tinyint) as label
from placed
