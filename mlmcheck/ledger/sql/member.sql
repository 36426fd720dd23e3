-- Everyone who may have the right to earn, numbered in the order of their ids, and what they are seen to do.
-- one row: a person listed in recruits, or named as sponsor, seller or payee, or who paid a joining fee or kit, or is labelled participant
-- needs: seller entrant payee listed
-- reads: recruits
with sponsored as (select sponsor_id as id, max(joined_at) as last_act, min(coalesce(joined_at, date '0001-01-01')) as first_recruit from recruits where sponsor_id <> recruit_id group by sponsor_id),
others as (
    select id from sponsored union select id from seller union select id from entrant union select id from payee
),
everyone as (
    select recruit_id as id from listed
    union all
    select o.id from others o left join listed l on l.recruit_id = o.id where l.recruit_id is null and o.id is not null
),
ids as materialized (select id, cast(row_number() over (order by id) - 1 as integer) as member from everyone)
select
    ids.member, ids.id, listed.row_no,
    listed.recruit_id is not null as is_listed, listed.sponsor_id, listed.joined_at, listed.left_at,
    listed.fee, listed.type, listed.can_earn_from, listed.can_earn_to,
    coalesce(entrant.is_labelled, 0) = 1 as is_labelled, coalesce(entrant.paid_fee, 0) = 1 or coalesce(listed.fee, 0) > 0 as paid_fee,
    coalesce(seller.has_sold, 0) = 1 as has_sold, payee.id is not null as was_paid, coalesce(payee.is_payee, 0) = 1 as is_payee, sponsored.id is not null as has_sponsored,
    entrant.first_fee, greatest(entrant.last_act, seller.last_act, payee.last_act, sponsored.last_act) as last_act,
    seller.first_sold, sponsored.first_recruit
from ids
left join listed on listed.recruit_id = ids.id
left join sponsored on sponsored.id = ids.id
left join seller on seller.id = ids.id
left join entrant on entrant.id = ids.id
left join payee on payee.id = ids.id
