-- Under whom each participant is placed, beside who sponsors him: two trees that are never mixed.
-- one row: a participant, in the order of ids; -1 where nobody, or nobody known, is named
-- needs: people member
-- reads: recruits
select p.member, p.sponsor, coalesce(up.member, -1) as placed
from people p
left join recruits r on r.row_no = p.row_no
left join member up on up.id = r.placement_id
order by p.member
