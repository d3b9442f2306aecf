-- Suppliers elsewhere of whom an operator resells: where they are called, and the sealed key that they know us by. What is
-- CLOSED is asked for nothing new; bookings that were made there are still its.
create table supplier_connection (
    tenant_id     text        not null,
    connection_id uuid        not null,
    operator_code text        not null,
    name          text        not null check (length(name) between 1 and 100),
    url           text        not null check (length(url) <= 500),
    sealed        text        not null,
    master_key_id integer     not null,
    state         text        not null check (state in ('ACTIVE', 'CLOSED')),
    created_at    timestamptz not null,
    primary key (tenant_id, connection_id),
    foreign key (tenant_id, operator_code) references operator
);
-- Whoever holds something there knows it by this alone.
create unique index supplier_connection_id on supplier_connection (connection_id);
create index supplier_connection_operator on supplier_connection (tenant_id, operator_code);
create index supplier_connection_master on supplier_connection (master_key_id);

-- What an option of a listing is at its supplier: product, option, and unit by our kinds of guests.
create table supplier_option (
    tenant_id       text not null,
    listing_code    text not null,
    option_code     text not null,
    operator_code   text not null,
    connection_id   uuid not null,
    product_id      text not null check (length(product_id) between 1 and 200),
    their_option_id text not null check (length(their_option_id) between 1 and 200),
    units           text not null check (units is json object),
    primary key (tenant_id, listing_code, option_code),
    foreign key (tenant_id, connection_id) references supplier_connection
);
create index supplier_option_connection on supplier_option (tenant_id, connection_id);

alter table supplier_connection enable row level security;
alter table supplier_connection force row level security;
alter table supplier_option enable row level security;
alter table supplier_option force row level security;

-- Who books in the market is led there.
create policy supplier_connection_read on supplier_connection for select
    using ((select scope()) in ('platform', 'market')
        or (tenant_id = (select scope()) and operator_code = (select acting_operator())));
create policy supplier_connection_add on supplier_connection for insert
    with check (tenant_id = (select scope()) and operator_code = (select acting_operator()));
create policy supplier_connection_change on supplier_connection for update
    using ((select scope()) = 'platform'
        or (tenant_id = (select scope()) and operator_code = (select acting_operator())));

create policy supplier_option_read on supplier_option for select
    using ((select scope()) in ('platform', 'market') or tenant_id = any (string_to_array((select scope()), ',')));
create policy supplier_option_own on supplier_option
    using (tenant_id = (select scope()) and operator_code = (select acting_operator()))
    with check (tenant_id = (select scope()) and operator_code = (select acting_operator()));

-- For who reads listings anyway and has to know which of them are a supplier's.
create function is_supplied(a_tenant text, a_code text) returns boolean
    language sql stable
    return exists (select from supplier_option where tenant_id = a_tenant and listing_code = a_code);

grant select, insert on supplier_connection to ${application};
grant update (sealed, master_key_id, state) on supplier_connection to ${application};
grant select, insert, update, delete on supplier_option to ${application};
