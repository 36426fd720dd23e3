-- The largest lines of each stream, for the reader who wants to see them.
-- one row: a line; at most 20 a stream, largest money first, then content
-- needs: line
select stream, row_no, amount from (select stream, row_no, amount, sold_at, buyer from line where stream = 'V' order by abs(amount) desc, sold_at, buyer, row_no limit 20)
union all select stream, row_no, amount from (select stream, row_no, amount, sold_at, buyer from line where stream = 'L' order by abs(amount) desc, sold_at, buyer, row_no limit 20)
union all select stream, row_no, amount from (select stream, row_no, amount, sold_at, buyer from line where stream = 'D' order by abs(amount) desc, sold_at, buyer, row_no limit 20)
union all select stream, row_no, amount from (select stream, row_no, amount, sold_at, buyer from line where stream = 'P' order by abs(amount) desc, sold_at, buyer, row_no limit 20)
union all select stream, row_no, amount from (select stream, row_no, amount, sold_at, buyer from line where stream = 'F' order by abs(amount) desc, sold_at, buyer, row_no limit 20)
union all select stream, row_no, amount from (select stream, row_no, amount, sold_at, buyer from line where stream = 'U' order by abs(amount) desc, sold_at, buyer, row_no limit 20)
