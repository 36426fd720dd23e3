-- How many different customers each participant with downline pay sold to in a month, where there may be ten or more.
-- one row: a seller and a month of ten or more lines to customers; `named` and `labelled` count identified customers, `unnamed` the lines
-- of customers without an id
-- needs: line flow_sold reward_recipient
-- reads: sales
with earning as (select distinct recipient from reward_recipient where downline_pay > 0),
wanted as (select f.member, f.month from flow_sold f join earning e on e.recipient = f.member where f.orders >= 10),
sold as (
    select w.member, w.month, l.stream, l.row_no
    from line l join wanted w on w.member = l.seller and w.month = cast(date_trunc('month', l.day) as date)
    where l.stream in ('V', 'L') and l.amount > 0 and l.buyer is distinct from l.seller
)
select
    sold.member, sold.month,
    count(distinct case when sold.stream = 'V' then s.buyer_id end) as named,
    count(distinct case when sold.stream = 'L' then s.buyer_id end) as labelled,
    count(case when s.buyer_id is null then 1 end) as unnamed
from sold join sales s on s.row_no = sold.row_no
group by sold.member, sold.month order by sold.month, sold.member
