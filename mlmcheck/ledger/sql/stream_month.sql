-- Net money by stream and month.
-- one row: a stream, the month the money moved (null if undated), whether the firm booked the lines as `other`, and the label
-- needs: line
select
    stream, cast(date_trunc('month', sold_at) as date) as month, coalesce(kind = 'other', false) as is_other, label, buyer is null as is_unnamed,
    cast(sum(amount) as bigint) as money, count(*) as lines
from line group by stream, date_trunc('month', sold_at), coalesce(kind = 'other', false), label, buyer is null
