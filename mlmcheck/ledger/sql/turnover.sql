-- What each participant sold to people outside the network.
-- one row: a seller; `named` is money of identified customers
-- needs: line
select seller as member, sum(case when stream = 'V' then amount else 0 end) as named, max(case when amount > 0 then sold_at end) as last_sold
from line where seller is not null and stream in ('V', 'L', 'D', 'U') and buyer is distinct from seller group by seller
