-- The traveller's order. It belongs to no tenant: its items do.
create table booking (
    booking_id      uuid        primary key,
    reference       text        not null unique,
    traveller_id    text        not null,
    status          text        not null check (status in
        ('ON_HOLD', 'CONFIRMED', 'CANCELLED', 'EXPIRED', 'REDEEMED', 'PENDING', 'REJECTED')),
    language        text        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    hold_expires_at timestamptz,
    confirmed_at    timestamptz,
    cancelled_at    timestamptz,
    start_date      date        not null,
    end_date        date        not null,
    version         integer     not null
);
create index booking_traveller on booking (traveller_id, created_at desc, booking_id);
create index booking_hold on booking (hold_expires_at) where status = 'ON_HOLD';

-- Who travels and how to reach them: apart from the order, so that numbers outlive persons.
create table booking_party (
    booking_id   uuid primary key references booking,
    contact      text not null check (contact is json object),
    participants text not null check (participants is json array)
);

create table booking_item (
    tenant_id     text        not null,
    booking_id    uuid        not null references booking,
    item          integer     not null,
    operator_code text        not null,
    listing_code  text        not null,
    option_code   text        not null,
    route_id      text,
    start_date    date        not null,
    end_date      date        not null,
    start_time    time,
    starts_at     timestamptz not null,
    persons       integer     not null check (persons > 0),
    rooms         integer,
    currency      text        not null check (currency in ('CNY', 'HKD', 'MOP')),
    price_minor   bigint      not null check (price_minor >= 0),
    status        text        not null check (status in
        ('ON_HOLD', 'CONFIRMED', 'CANCELLED', 'EXPIRED', 'REDEEMED', 'PENDING', 'REJECTED')),
    content       text        not null check (content is json object),
    primary key (tenant_id, booking_id, item)
);
create index booking_item_booking on booking_item (booking_id);
create index booking_item_operator on booking_item (tenant_id, operator_code, start_date);

alter table booking enable row level security;
alter table booking force row level security;
alter table booking_party enable row level security;
alter table booking_party force row level security;
alter table booking_item enable row level security;
alter table booking_item force row level security;

create policy booking_all on booking
    using ((select scope()) in ('market', 'platform')) with check ((select scope()) in ('market', 'platform'));
create policy booking_party_all on booking_party
    using ((select scope()) in ('market', 'platform')) with check ((select scope()) in ('market', 'platform'));
create policy booking_item_read on booking_item for select
    using ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')));
create policy booking_item_write on booking_item
    using ((select scope()) in ('market', 'platform')) with check ((select scope()) in ('market', 'platform'));

grant select, insert, update on booking, booking_party, booking_item to ${application};
