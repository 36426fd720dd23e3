-- The customers whose contact keys are known, and which they share with a participant of another id.
-- one row: a customer id; `strong` bank account or tax id, `weak` any contact; `since` is the day from which one who shares it is a
-- participant (null: always); `crowd` is the greatest number of customers who share one such key
-- needs: contact standing
-- reads: customers recruits
with people as (
    select customer_id as id, bank_account, tax_id, address, phone, email from customers
    union all
    select r.recruit_id, r.bank_account, r.tax_id, r.address, r.phone, r.email
    from recruits r join standing s on s.id = r.recruit_id where s.class <> 'participant'
),
keyed as (
    select id, 'bank_account' as kind, bank_account as contact from people where bank_account is not null
    union all select id, 'tax_id', tax_id from people where tax_id is not null
    union all select id, 'address', address from people where address is not null
    union all select id, 'phone', phone from people where phone is not null
    union all select id, 'email', email from people where email is not null
),
every as (select distinct id, kind, contact from keyed),
shared as (
    select e.id, e.kind, e.contact, case when c.is_dated = 1 then c.since end as since, c.is_dated
    from every e join contact c on c.kind = e.kind and c.contact = e.contact where e.id <> c.one or e.id <> c.other
),
crowds as (select kind, contact, count(*) as customers from shared group by kind, contact),
met as (
    select s.id,
        max(case when s.kind in ('bank_account', 'tax_id') then 1 else 0 end) as strong,
        min(case when s.kind in ('bank_account', 'tax_id') then coalesce(s.since, date '0001-01-01') end) as strong_since,
        min(coalesce(s.since, date '0001-01-01')) as weak_since,
        max(case when s.kind in ('bank_account', 'tax_id') then c.customers else 0 end) as strong_crowd,
        max(c.customers) as weak_crowd
    from shared s join crowds c on c.kind = s.kind and c.contact = s.contact group by s.id
),
known as (select id, max(case when kind in ('bank_account', 'tax_id') then 1 else 0 end) as has_strong from every group by id)
select k.id, k.has_strong, coalesce(m.strong, 0) as strong, case when m.id is null then 0 else 1 end as weak,
    m.strong_since, m.weak_since, coalesce(m.strong_crowd, 0) as strong_crowd, coalesce(m.weak_crowd, 0) as weak_crowd
from known k left join met m on m.id = k.id
