-- The largest purchases of customers who share a bank account or tax id with a participant.
-- one row: a sales line, at most 20, largest money first, then content
-- needs: likeness_line
select 'strong' as kind, cast(row_no as bigint) as row_no from likeness_line where strong = 1 order by abs(amount) desc, day, id, amount desc, row_no limit 20
