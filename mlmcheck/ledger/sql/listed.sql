-- The recruits table with one row an id: the earliest joining date wins; content, never position, breaks ties.
-- one row: a recruit id
-- reads: recruits
with repeated as (select recruit_id as id from recruits group by recruit_id having count(*) > 1),
turns as (
    select r.*, row_number() over (partition by recruit_id
        order by joined_at nulls last, sponsor_id nulls last, type nulls last, fee nulls last, left_at nulls last, can_earn_to nulls last) as turn
    from recruits r join repeated on repeated.id = r.recruit_id
)
select row_no, recruit_id, sponsor_id, joined_at, left_at, fee, type, can_earn_from, can_earn_to
from recruits left join repeated on repeated.id = recruits.recruit_id where repeated.id is null
union all
select row_no, recruit_id, sponsor_id, joined_at, left_at, fee, type, can_earn_from, can_earn_to from turns where turn = 1
