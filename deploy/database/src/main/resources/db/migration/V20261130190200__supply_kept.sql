-- For what we have reserved something, and, if the supplier does not take it back, what it costs there if the supplier tells.
alter table supplier_reservation add column listing_code text, add column option_code text, add column day date;
alter table supplier_reservation
    add column kept_currency text check (kept_currency in ('CNY', 'HKD', 'MOP')),
    add column kept_minor bigint check (kept_minor >= 0),
    add check ((kept_currency is null) = (kept_minor is null));

select set_config('app.scope', 'platform', true);
update supplier_reservation r
set listing_code = i.listing_code, option_code = i.option_code, day = i.start_date
from booking_item i where (i.tenant_id, i.booking_id, i.item) = (r.tenant_id, r.booking_id, r.item);
select set_config('app.scope', '', true);

create index supplier_reservation_kept on supplier_reservation (tenant_id, connection_id, changed_at)
    where state = 'KEPT';
