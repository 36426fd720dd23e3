-- How many participants' months are of each size.
-- one row: a size, half of the participants (by their number) and whether they may earn on others
-- needs: size_month
select size, mod(member, 2) as half, may_earn, count(*) as months, cast(sum(money) as bigint) as money
from size_month group by size, mod(member, 2), may_earn
