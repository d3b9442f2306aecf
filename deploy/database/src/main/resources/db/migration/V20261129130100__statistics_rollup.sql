-- What bureaus count. A booking that changes is noted in the transaction that changes it; a moment later what it adds to
-- the figures is worked out anew, what it had added before is taken off, and what it adds now is put on: in one
-- transaction, so that nothing is counted twice or lost, in whatever order and however often changes arrive.

-- Bookings to be counted again. Rows are only added and taken away, so nobody waits for anybody.
create table statistics_change (
    change_id  bigint generated always as identity primary key,
    booking_id uuid   not null
);
alter table statistics_change enable row level security;
alter table statistics_change force row level security;
create policy statistics_change_note on statistics_change for insert with check ((select scope()) <> '');
create policy statistics_change_count on statistics_change
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert, delete on statistics_change to ${application};

create function note_change() returns trigger
    language plpgsql
as $$
begin
    insert into statistics_change (booking_id) values (new.booking_id);
    return null;
end
$$;
-- A hold that is given up counts for nothing, before and after.
create trigger booking_item_counted after update of status, start_date, end_date, persons, price_minor, refunded_minor,
    no_show_at on booking_item for each row
    when ((old.status, old.start_date, old.end_date, old.persons, old.price_minor, old.refunded_minor, old.no_show_at)
        is distinct from (new.status, new.start_date, new.end_date, new.persons, new.price_minor, new.refunded_minor,
            new.no_show_at)
        and new.status in ('CONFIRMED', 'REDEEMED', 'CANCELLED') and new.paid_at is not null)
    execute function note_change();

-- What is counted of an item now, whose booking was confirmed once. All tenants are eight hours ahead of UTC.
create view statistics_source with (security_invoker = true) as
select i.tenant_id, i.booking_id, i.item, i.operator_code, i.listing_code,
       coalesce(c.facets ->> 'family', 'unknown') as family,
       coalesce(c.facets ->> 'place', 'unknown') as place,
       coalesce(c.facets ->> 'city', 'unknown') as city,
       coalesce(array(select jsonb_array_elements_text(c.facets -> 'themes')), '{}') as themes,
       c.facets ->> 'port' as port, c.facets ->> 'direction' as direction,
       i.route_id, i.channel, coalesce(b.origin, 'unknown') as origin, i.start_date,
       extract(hour from i.start_time)::integer as start_hour, coalesce(c.nights, 0) as nights, i.persons,
       coalesce(c.units, '{}') as units, i.status <> 'CANCELLED' as kept, i.no_show_at is not null as no_show,
       i.price_minor - i.refunded_minor as net_minor, (i.paid_at at time zone 'Asia/Shanghai')::date as paid_on
from booking_item i
join booking b using (booking_id)
cross join lateral jsonb_to_record(i.content::jsonb) as c (facets jsonb, nights integer, units jsonb)
where i.status in ('CONFIRMED', 'REDEEMED', 'CANCELLED') and i.paid_at is not null and b.confirmed_at is not null;

-- The same as it was counted the last time.
create table statistics_item (
    tenant_id     text    not null,
    booking_id    uuid    not null,
    item          integer not null,
    operator_code text    not null,
    listing_code  text    not null,
    family        text    not null,
    place         text    not null,
    city          text    not null,
    themes        text[]  not null,
    port          text,
    direction     text,
    route_id      text,
    channel       text    not null,
    origin        text    not null,
    start_date    date    not null,
    start_hour    integer,
    nights        integer not null,
    persons       integer not null,
    units         jsonb   not null,
    kept          boolean not null,
    no_show       boolean not null,
    net_minor     bigint  not null,
    paid_on       date    not null,
    primary key (tenant_id, booking_id, item)
);
create index statistics_item_booking on statistics_item (booking_id);
alter table statistics_item enable row level security;
alter table statistics_item force row level security;
create policy statistics_item_all on statistics_item
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert, update, delete on statistics_item to ${application};

-- What each booking adds, now and when it was counted the last time. Everything of a trip in a tenant is counted on the
-- day on which it arrives there; a person counts once for each trip, tenant and key.
create view statistics_part with (security_invoker = true) as
with item as not materialized (
    select 'NOW' as state, * from statistics_source
    union all
    select 'COUNTED', * from statistics_item),
trip as (
    select *,
        coalesce(min(start_date) filter (where kept) over w, min(start_date) over w) as day,
        coalesce(bool_or(nights > 0) filter (where kept) over w, false) as overnight
    from item window w as (partition by state, tenant_id, booking_id)),
leg as (
    select state, booking_id, route_id, tenant_id, start_date, persons,
        lag(tenant_id) over (partition by state, booking_id, route_id order by start_date, item) as before
    from item where route_id is not null and kept)
select state, tenant_id, booking_id, dimension, key, day,
    coalesce(max(n) filter (where kept), 0) as visitors,
    coalesce(max(n) filter (where kept and overnight), 0) as overnight,
    coalesce(sum(n * nights) filter (where kept), 0) as nights,
    sum(net_minor) as revenue_minor,
    count(*) as items,
    count(*) filter (where not kept) as cancelled_items,
    coalesce(max(n) filter (where not kept), 0) as cancelled,
    coalesce(max(n) filter (where no_show), 0) as no_shows,
    sum(day - paid_on) as lead_days
from trip
cross join lateral (
    select 'ALL' as dimension, '*' as key, persons as n
    union all select 'CITY', city, persons
    union all select 'PLACE', place, persons
    union all select 'FAMILY', family, persons
    union all select 'OPERATOR', operator_code, persons
    union all select 'LISTING', listing_code, persons
    union all select 'CHANNEL', channel, persons
    union all select 'ORIGIN', origin, persons
    union all select 'RESIDENCE', case when origin = 'unknown' then origin else left(origin, 2) end, persons
    union all select 'PORT', port || ':' || direction, persons where port is not null and direction is not null
    union all select 'PORT_HOUR', port || ':' || direction || ':' || lpad(start_hour::text, 2, '0'), persons
        where port is not null and direction is not null and start_hour is not null
    union all select 'THEME', theme, persons from unnest(themes) theme
    union all select 'AGE', unit.key, unit.value::integer from jsonb_each_text(units) unit) as d
group by 1, 2, 3, 4, 5, 6
union all
-- On a route from one tenant to another, by the day of arrival in the other.
select state, owner, booking_id, dimension, key, start_date, max(persons), 0, 0, 0, count(*), 0, 0, 0, 0
from leg
cross join lateral (values (before, 'FLOW_TO', tenant_id), (tenant_id, 'FLOW_FROM', before))
    as flow (owner, dimension, key)
where before <> tenant_id
group by 1, 2, 3, 4, 5, 6;

grant select on statistics_source, statistics_part to ${application};

-- The figures: of a tenant, by a dimension and its keys, for each day. They grow with keys and days, not with bookings.
create table statistics_day (
    tenant_id       text   not null,
    dimension       text   not null,
    day             date   not null,
    key             text   not null,
    visitors        bigint not null default 0,
    overnight       bigint not null default 0,
    nights          bigint not null default 0,
    revenue_minor   bigint not null default 0,
    items           bigint not null default 0,
    cancelled_items bigint not null default 0,
    cancelled       bigint not null default 0,
    no_shows        bigint not null default 0,
    lead_days       bigint not null default 0,
    primary key (tenant_id, dimension, day, key)
);
alter table statistics_day enable row level security;
alter table statistics_day force row level security;
create policy statistics_day_read on statistics_day for select
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) in ('', '*')));
create policy statistics_day_count on statistics_day
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert, update, delete on statistics_day to ${application};

-- The nights on which the figures were compared with the bookings.
create table statistics_night (
    night date primary key
);
alter table statistics_night enable row level security;
alter table statistics_night force row level security;
create policy statistics_night_all on statistics_night
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert on statistics_night to ${application};

-- A difference that the nightly count found, and mended: there should be none.
create table statistics_incident (
    incident_id bigint generated always as identity,
    tenant_id   text        not null,
    found_at    timestamptz not null,
    cells       integer     not null,
    sample      text        not null check (sample is json array),
    primary key (tenant_id, incident_id)
);
alter table statistics_incident enable row level security;
alter table statistics_incident force row level security;
create policy statistics_incident_read on statistics_incident for select
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) in ('', '*')));
create policy statistics_incident_write on statistics_incident for insert
    with check ((select scope()) = 'platform');
grant select, insert on statistics_incident to ${application};

-- Everything that there is already.
select set_config('app.scope', 'platform', true);
insert into statistics_change (booking_id)
select booking_id from booking where confirmed_at is not null order by confirmed_at;
select set_config('app.scope', '', true);
