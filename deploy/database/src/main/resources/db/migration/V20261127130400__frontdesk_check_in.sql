-- Who was let in: an item, once. The id is the device's own, by which it tells, after it was without a connection, what
-- it has told before.
create table check_in (
    tenant_id     text        not null,
    booking_id    uuid        not null,
    item          integer     not null,
    check_in_id   uuid        not null,
    operator_code text        not null,
    scanned_at    timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    by_code       boolean     not null,
    primary key (tenant_id, booking_id, item),
    unique (tenant_id, operator_code, check_in_id),
    foreign key (tenant_id, booking_id, item) references booking_item
);

alter table check_in enable row level security;
alter table check_in force row level security;

create policy check_in_of_operator on check_in for insert
    with check (tenant_id = (select scope()) and operator_code = (select acting_operator())
        and (select acting_operator()) not in ('', '*')
        and exists (select 1 from booking_item i
                    where (i.tenant_id, i.booking_id, i.item)
                        = (check_in.tenant_id, check_in.booking_id, check_in.item)
                      and i.operator_code = (select acting_operator()) and i.status in ('CONFIRMED', 'REDEEMED')));
create policy check_in_read on check_in for select
    using ((select scope()) = 'platform'
        or (tenant_id = (select scope()) and operator_code = (select acting_operator())));

grant select, insert on check_in to ${application};
