-- Everyone who may have the right to earn, numbered in the order of their ids, and what they are seen to do.
-- one row: a person listed in recruits, or named as sponsor, seller or payee, or who paid a joining fee or kit, or is labelled participant
-- needs: seller entrant payee
-- reads: recruits resales
with repeated as (select recruit_id from recruits group by recruit_id having count(*) > 1),
turns as (
    -- one row a recruit id: the earliest joining date wins; content, never position, breaks ties
    select *, row_number() over (partition by recruit_id
        order by joined_at nulls last, sponsor_id nulls last, type nulls last, fee nulls last, left_at nulls last, can_earn_to nulls last) as turn
    from recruits where recruit_id in (select recruit_id from repeated)
),
listed as (
    select *, 1 as turn from recruits where recruit_id not in (select recruit_id from repeated)
    union all
    select * from turns where turn = 1
),
sponsored as (select sponsor_id as id, max(joined_at) as last_act from recruits where sponsor_id is not null group by sponsor_id),
ids as (
    select recruit_id as id from listed
    union select id from sponsored
    union select id from seller
    union select id from entrant
    union select id from payee
    union select seller_id from resales
)
select
    cast(row_number() over (order by ids.id) - 1 as integer) as member, ids.id, listed.row_no,
    listed.recruit_id is not null as is_listed, listed.sponsor_id, listed.joined_at, listed.left_at,
    listed.fee, listed.type, listed.can_earn_from, listed.can_earn_to,
    coalesce(entrant.is_labelled, 0) = 1 as is_labelled, coalesce(entrant.paid_fee, 0) = 1 or coalesce(listed.fee, 0) > 0 as paid_fee,
    coalesce(seller.has_sold, 0) = 1 as has_sold, payee.id is not null as was_paid, sponsored.id is not null as has_sponsored,
    entrant.first_fee, greatest(entrant.last_act, seller.last_act, payee.last_act, sponsored.last_act) as last_act
from ids
left join listed on listed.recruit_id = ids.id
left join sponsored on sponsored.id = ids.id
left join seller on seller.id = ids.id
left join entrant on entrant.id = ids.id
left join payee on payee.id = ids.id
where ids.id is not null
