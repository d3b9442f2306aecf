-- A countable thing on one day or one start time. Holding is an update under the condition that it fits; the check is
-- the last word. Room is left in each page so that counting up and down stays within it (HOT).
create table allotment (
    tenant_id text    not null,
    resource  text    not null,
    day       date    not null,
    at        time    not null default '00:00',
    capacity  integer not null,
    held      integer not null default 0,
    sold      integer not null default 0,
    primary key (tenant_id, resource, day, at),
    constraint allotment_counts check (held >= 0 and sold >= 0 and held + sold <= capacity)
) with (fillfactor = 75);

-- What is counted, and how much of it there is on a new day. Days are added from here.
create table resource (
    tenant_id       text    not null,
    resource        text    not null,
    at              time    not null default '00:00',
    daily_capacity  integer not null check (daily_capacity >= 0),
    closed_weekdays integer[] not null default '{}',
    opened_until    date,
    primary key (tenant_id, resource, at)
);

-- What a booking took from an allotment. A counter moves only together with the state of the claim that it stands for,
-- so nothing is given back or sold twice.
create table allotment_claim (
    tenant_id  text    not null,
    booking_id uuid    not null,
    item       integer not null,
    resource   text    not null,
    day        date    not null,
    at         time    not null,
    quantity   integer not null check (quantity > 0),
    state      text    not null check (state in ('HELD', 'SOLD', 'RELEASED')),
    primary key (tenant_id, booking_id, item, resource, day, at)
);
create index allotment_claim_booking on allotment_claim (booking_id);
create index allotment_claim_allotment on allotment_claim (tenant_id, resource, day, at);

-- Which allotments an option draws on, on which day of the trip; a route draws on those of all its legs, in whatever
-- tenant they are. Selling ends `sold_until` minutes after the start of that day (before it, if negative); local time, as
-- all days and times here. Written whenever a listing changes.
create table allotment_draw (
    tenant_id    text    not null,
    listing_code text    not null,
    option_code  text    not null,
    slot         time    not null,
    seq          integer not null,
    part_id      text    not null,
    drawn_tenant text    not null,
    resource     text    not null,
    at           time    not null,
    day_offset   integer not null,
    sleeps       integer check (sleeps > 0),
    sold_until   integer not null,
    primary key (tenant_id, listing_code, option_code, slot, seq)
);
create index allotment_draw_part on allotment_draw (part_id);

alter table allotment enable row level security;
alter table allotment force row level security;
alter table resource enable row level security;
alter table resource force row level security;
alter table allotment_claim enable row level security;
alter table allotment_claim force row level security;
alter table allotment_draw enable row level security;
alter table allotment_draw force row level security;

create policy allotment_read on allotment for select
    using ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')));
create policy allotment_count on allotment for update
    using ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')))
    with check ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')));
create policy allotment_open on allotment for insert
    with check ((select scope()) = 'platform' or tenant_id = any (string_to_array((select scope()), ',')));
create policy allotment_close on allotment for delete
    using (tenant_id = any (string_to_array((select scope()), ',')));

create policy resource_read on resource for select
    using ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')));
create policy resource_write on resource
    using ((select scope()) = 'platform' or tenant_id = any (string_to_array((select scope()), ',')))
    with check ((select scope()) = 'platform' or tenant_id = any (string_to_array((select scope()), ',')));

create policy allotment_claim_read on allotment_claim for select
    using ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')));
create policy allotment_claim_write on allotment_claim
    using ((select scope()) in ('market', 'platform'))
    with check ((select scope()) in ('market', 'platform'));

create policy allotment_draw_read on allotment_draw for select
    using ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')));
create policy allotment_draw_write on allotment_draw
    using (tenant_id = any (string_to_array((select scope()), ',')))
    with check (tenant_id = any (string_to_array((select scope()), ',')));

grant select, insert, update, delete on allotment, resource, allotment_draw to ${application};
grant select, insert, update (state) on allotment_claim to ${application};

-- The market moves counters; what is counted, and how much of it there is, is its tenant's.
create function refuse_change() returns trigger
    language plpgsql
as $$ begin raise exception 'the market may only move the counters of an allotment' using errcode = '42501'; end $$;
create trigger allotment_market before update on allotment for each row
    when (current_setting('app.scope', true) = 'market'
        and (old.tenant_id, old.resource, old.day, old.at, old.capacity)
            is distinct from (new.tenant_id, new.resource, new.day, new.at, new.capacity))
    execute function refuse_change();

-- The first date from one day to another on which a listing can be started by so many persons: some option, at some
-- start time, is still sold and finds room in every allotment that it draws on. Null if there is none. Day by day, because most listings
-- are free on the first one and a single query would look at all of them.
create function first_start(a_tenant text, a_listing text, a_from date, a_to date, a_persons integer,
    a_now timestamp) returns date
    language plpgsql stable
as $$
declare
    start date := a_from;
begin
    while start <= a_to loop
        if exists (
            select 1
            from (select option_code, slot, drawn_tenant, resource, at, day_offset,
                         sum((a_persons + coalesce(sleeps, 1) - 1) / coalesce(sleeps, 1)) as quantity,
                         min(sold_until) as sold_until
                  from allotment_draw
                  where tenant_id = a_tenant and listing_code = a_listing
                  group by 1, 2, 3, 4, 5, 6) need
            left join allotment a on a.tenant_id = need.drawn_tenant and a.resource = need.resource
                and a.at = need.at and a.day = start + need.day_offset
            group by option_code, slot
            having bool_and(coalesce(a.capacity - a.held - a.sold >= need.quantity, false)
                and start + need.day_offset + need.sold_until * interval '1 minute' > a_now))
        then
            return start;
        end if;
        start := start + 1;
    end loop;
    return null;
end
$$;
