-- Every payout attributed: the stream of money that triggered it and the recipient's relation to the trigger.
-- one row: a payout's part; C is retail on the firm's word only, N is of unknown source; claims are told by month
-- needs: match guess split label claim
-- view:
select role, row_no, lag, recipient, day, stream, relation, buyer, near, quota, amount from match where parts = 1 and stream is not null
union all
select role, row_no, lag, recipient, day, stream, relation, buyer, near, quota, amount from guess where parts = 1
union all
select role, row_no, lag, recipient, day, stream, relation, buyer, near, quota, amount from split
union all
select role, row_no, lag, recipient, day, stream, relation, null, 0, 0, amount from label where stream <> 'C'
union all
select 'payouts', null, lag, recipient, cast(month as date), 'C', 'own', null, 0, 0, money from claim
union all
select 'payouts', null, lag, recipient, first_day, 'N', 'downline', null, 0, 0, excess from claim where excess <> 0
