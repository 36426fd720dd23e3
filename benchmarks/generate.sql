-- The benchmark company. Every value is a hash of its number, so the same `lines` give the same bytes on any machine.
-- Sponsors are drawn among earlier joiners (a random recursive tree), sellers and buyers among those who have joined by the order's day.

create temp macro people() as getvariable('lines') // 10;
create temp macro orders() as (getvariable('lines') - people()) // 2;   -- two lines each; then one joining order a recruit
create temp macro draw(i, salt, below) as (hash(i, salt) % (below)::ubigint)::bigint;
create temp macro cents(n) as ((n) * 0.01::decimal(3, 2))::decimal(12, 2);
create temp macro person(i) as 'R' || lpad((i)::varchar, 8, '0');
create temp macro first_day() as date '2022-01-01';
create temp macro joining_day(i) as ((i)::bigint * 1095 // people())::int;
create temp macro joined_by(day) as ((day + 1)::bigint * people() + 1094) // 1095;

create temp table tree as
select i, joining_day(i) as day, case when i > 0 then draw(i, 20, i) end as up1 from range(people()) as r(i);

-- 40 % of orders are participants' own, 55 % go to customers, 5 % to buyers whom nobody wrote down.
create temp view product_lines as
select
    l, o, day, draw(o, 1, joined_by(day)) as seller,
    case when draw(o, 2, 100) < 40 then 'participant' when draw(o, 2, 100) < 95 then 'customer' end as buyer_type
from (select l, l // 2 as o, draw(l // 2, 6, 1095)::int as day from range(2 * orders()) as r(l));

copy (
    select person(i) as recruit_id, person(up1) as sponsor_id, first_day() + day as joined_at from tree
) to (getvariable('folder') || '/recruits.csv') (header);

copy (
    select
        o as order_id, first_day() + day as sold_at, person(seller) as seller_id,
        case buyer_type when 'participant' then person(seller) when 'customer' then 'C' || draw(o, 4, getvariable('lines') // 4) end as buyer_id,
        buyer_type,
        case when draw(l, 5, 50) = 0 then 'tools' when draw(l, 5, 50) = 1 then 'shipping' else 'product' end as kind,
        'P' || draw(l, 7, 500) as product_id,
        cents((case when draw(l, 8, 50) = 0 then -1 else 1 end) * (100 + draw(l, 9, 20000))) as amount
    from product_lines
    union all
    select
        orders() + i, first_day() + day, person(up1), person(i), 'participant', 'joining_fee', 'P500', cents(4900)
    from tree
) to (getvariable('folder') || '/sales.csv') (header);

-- A payout goes to the order's seller (level 0) or to somebody above, 5 to 29 days after the order.
create temp table above as
select a.i, a.up1, b.up1 as up2, c.up1 as up3, d.up1 as up4
from tree as a left join tree as b on b.i = a.up1 left join tree as c on c.i = b.up1 left join tree as d on d.i = c.up1;

create temp view payout_orders as
select j, o, draw(j, 14, 5) as level from (select j, draw(j, 13, orders() + people()) as o from range(getvariable('lines') // 2) as r(j));

copy (
    select
        person(coalesce(case p.level when 0 then s.i when 1 then s.up1 when 2 then s.up2 when 3 then s.up3 else s.up4 end, 0)) as recipient_id,
        first_day() + x.day + 5 + draw(p.j, 12, 25)::int as paid_at,
        case when p.o >= orders() then 'recruitment_bonus' when p.level = 0 then 'retail_commission' else 'override' end as kind,
        p.o as order_id, p.level, cents(50 + draw(p.j, 15, 5950)) as amount
    from payout_orders as p
    join (
        select o, day, seller from product_lines where l % 2 = 0
        union all
        select orders() + i, day, coalesce(up1, 0) from tree
    ) as x on x.o = p.o
    join above as s on s.i = x.seller
    order by p.j
) to (getvariable('folder') || '/payouts.csv') (header);
