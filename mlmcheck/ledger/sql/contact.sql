-- The contact keys of participants, and since when who has them is one.
-- one row: a kind of contact and a key; `one` and `other` are two of the ids that have it (the same if only one has)
-- needs: standing
-- reads: recruits
with held as (select r.recruit_id as id, s.since, r.bank_account, r.tax_id, r.address, r.phone, r.email
    from recruits r join standing s on s.id = r.recruit_id where s.class = 'participant'),
keyed as (
    select id, since, 'bank_account' as kind, bank_account as contact from held where bank_account is not null
    union all select id, since, 'tax_id', tax_id from held where tax_id is not null
    union all select id, since, 'address', address from held where address is not null
    union all select id, since, 'phone', phone from held where phone is not null
    union all select id, since, 'email', email from held where email is not null
)
select kind, contact, min(id) as one, max(id) as other, min(since) as since,
    case when count(*) = count(since) then 1 else 0 end as is_dated
from keyed group by kind, contact
