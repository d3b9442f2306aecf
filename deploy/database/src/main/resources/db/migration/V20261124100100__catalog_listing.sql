-- A listing is read and written whole: its document holds texts, options, units, prices, policy and legs.
create table operator (
    tenant_id     text not null,
    operator_code text not null,
    content       text not null check (content is json object),
    primary key (tenant_id, operator_code)
);

create table place (
    tenant_id      text             not null,
    place_code     text             not null,
    latitude       double precision not null,
    longitude      double precision not null,
    daily_capacity integer,
    content        text             not null check (content is json object),
    primary key (tenant_id, place_code)
);

create table listing (
    tenant_id     text        not null,
    listing_code  text        not null,
    operator_code text        not null,
    place_code    text        not null,
    status        text        not null check (status in ('DRAFT', 'PUBLISHED', 'PAUSED')),
    content       text        not null check (content is json object),
    source_hash   text        not null,
    version       integer     not null,
    updated_at    timestamptz not null,
    primary key (tenant_id, listing_code),
    foreign key (tenant_id, operator_code) references operator,
    foreign key (tenant_id, place_code) references place
);

alter table operator enable row level security;
alter table operator force row level security;
alter table place enable row level security;
alter table place force row level security;
alter table listing enable row level security;
alter table listing force row level security;

create policy operator_read on operator for select
    using ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')));
create policy operator_write on operator
    using (tenant_id = any (string_to_array((select scope()), ',')))
    with check (tenant_id = any (string_to_array((select scope()), ',')));

create policy place_read on place for select
    using ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')));
create policy place_write on place
    using (tenant_id = any (string_to_array((select scope()), ',')))
    with check (tenant_id = any (string_to_array((select scope()), ',')));

-- The market sees what is published; a tenant sees its own, drafts among it.
create policy listing_read on listing for select
    using (((select scope()) = 'market' and status = 'PUBLISHED')
        or (select scope()) = 'platform'
        or tenant_id = any (string_to_array((select scope()), ',')));
create policy listing_write on listing
    using (tenant_id = any (string_to_array((select scope()), ',')))
    with check (tenant_id = any (string_to_array((select scope()), ',')));

grant select, insert, update, delete on operator, place, listing to ${application};
