-- Who comes on an item, and how to reach who booked it: JSON, sealed by the key of its traveller. It is null once the
-- traveller has been erased, and the row goes some time after the item.
create table booking_guest (
    tenant_id    text    not null,
    booking_id   uuid    not null,
    item         integer not null,
    traveller_id text    not null,
    guests       text,
    primary key (tenant_id, booking_id, item),
    foreign key (tenant_id, booking_id, item) references booking_item
);
create index booking_guest_traveller on booking_guest (traveller_id);

alter table booking_guest enable row level security;
alter table booking_guest force row level security;

create policy booking_guest_own on booking_guest
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''
            and exists (select 1 from booking b where b.booking_id = booking_guest.booking_id)));

-- Whose item it is, once it is paid for and as long as it stands. No bureau: who comes is not its business.
create policy booking_guest_of_operator on booking_guest for select
    using (tenant_id = (select scope()) and (select acting_operator()) not in ('', '*')
        and exists (select 1 from booking_item i
                    where (i.tenant_id, i.booking_id, i.item)
                        = (booking_guest.tenant_id, booking_guest.booking_id, booking_guest.item)
                      and i.operator_code = (select acting_operator()) and i.status in ('CONFIRMED', 'REDEEMED')));

grant select, insert, delete, update (guests) on booking_guest to ${application};

-- An operator reads the wrapped keys of those who come to it, for no longer than their rows are kept.
create policy traveller_key_of_guest on traveller_key for select
    using ((select scope()) not in ('market', 'platform') and (select acting_operator()) not in ('', '*')
        and exists (select 1 from booking_guest g where g.traveller_id = traveller_key.traveller_id));
