-- Businesses that sell for us over the channel, and the keys that their machines carry: of a key its hash is kept.
create table reseller (
    reseller_code text        primary key check (reseller_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(reseller_code) <= 40),
    name          text        not null check (length(name) between 1 and 100),
    email         text        not null check (length(email) between 3 and 254),
    telephone     text        not null check (length(telephone) between 3 and 40),
    status        text        not null check (status in ('APPLIED', 'ACTIVE', 'REFUSED', 'SUSPENDED')),
    networks      text[]      not null default '{}',
    created_at    timestamptz not null,
    version       integer     not null default 1
);
create table reseller_key (
    key_hash      text        primary key check (key_hash ~ '^[0-9a-f]{64}$'),
    key_id        uuid        not null unique,
    reseller_code text        not null references reseller,
    hint          text        not null check (length(hint) = 4),
    created_at    timestamptz not null,
    revoked_at    timestamptz
);
create index reseller_key_live on reseller_key (reseller_code) where revoked_at is null;

-- What a region's bureau has agreed to: which of its listings a reseller may sell, less what commission, and how much it
-- may hold at once.
create table channel_contract (
    tenant_id          text        not null,
    reseller_code      text        not null references reseller,
    status             text        not null check (status in ('PROPOSED', 'ACTIVE', 'REFUSED', 'ENDED')),
    commission_percent integer     not null check (commission_percent between 0 and 50),
    listings           text[],
    most_held          integer     not null check (most_held between 1 and 10000),
    decided_at         timestamptz,
    version            integer     not null default 1,
    primary key (tenant_id, reseller_code)
);
create index channel_contract_reseller on channel_contract (reseller_code);

-- What its operator has opened to the channel.
create table channel_listing (
    tenant_id     text        not null,
    listing_code  text        not null,
    operator_code text        not null,
    opened_at     timestamptz not null,
    primary key (tenant_id, listing_code)
);

-- How a reseller names a booking, and what it says of it besides: sealed, where it is of persons.
create table channel_booking (
    reseller_code      text        not null references reseller,
    uuid               uuid        not null,
    booking_id         uuid        not null unique references booking,
    product_id         text        not null,
    option_id          text        not null,
    availability_id    text        not null,
    reseller_reference text,
    unit_items         text        not null check (unit_items is json array),
    persons            text        not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    primary key (reseller_code, uuid)
);
create index channel_booking_reference on channel_booking (reseller_code, reseller_reference);

alter table reseller enable row level security;
alter table reseller force row level security;
alter table reseller_key enable row level security;
alter table reseller_key force row level security;
alter table channel_contract enable row level security;
alter table channel_contract force row level security;
alter table channel_listing enable row level security;
alter table channel_listing force row level security;
alter table channel_booking enable row level security;
alter table channel_booking force row level security;

create policy reseller_platform on reseller
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
-- A bureau knows those with whom it has, or had, to do.
create policy reseller_known on reseller for select
    using ((select acting_operator()) = '*' and exists (select from channel_contract c
        where c.reseller_code = reseller.reseller_code and c.tenant_id = any (string_to_array((select scope()), ','))));
create policy reseller_key_platform on reseller_key
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');

create policy channel_contract_platform on channel_contract
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
create policy channel_contract_bureau on channel_contract
    using (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*')
    with check (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*');
create policy channel_contract_own on channel_contract for select
    using ((select scope()) = 'market' and (select person()) = 'reseller:' || reseller_code);

create policy channel_listing_platform on channel_listing
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
create policy channel_listing_operator on channel_listing
    using (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) in ('*', operator_code))
    with check (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = operator_code);
create policy channel_listing_market on channel_listing for select using ((select scope()) = 'market');

create policy channel_booking_own on channel_booking
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and (select person()) = 'reseller:' || reseller_code))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and (select person()) = 'reseller:' || reseller_code));

grant select, insert, update on reseller, reseller_key, channel_contract, channel_booking to ${application};
grant select, insert, delete on channel_listing to ${application};
