-- An item can be taken out of a confirmed booking, when what it was for does not take place, and moved to another start.
-- Until `free_until` its traveller gets everything back for it, whatever the policy says; `moved_from` is the day for
-- which it was booked.
alter table booking_item
    add column withdrawal   text check (withdrawal in ('GROUP_TOO_SMALL', 'PORT_CLOSED')),
    add column withdrawn_at timestamptz,
    add column moved_from   date,
    add column free_until   timestamptz,
    add constraint booking_item_withdrawn check ((withdrawal is null) = (withdrawn_at is null));
create index booking_item_listing on booking_item (tenant_id, listing_code, start_date);

-- Departures of groups whose time to be decided has come. Where there are too few travellers its selling is stopped
-- first, in a transaction of its own, and then it is called off.
create table departure (
    tenant_id    text        not null,
    listing_code text        not null,
    option_code  text        not null,
    day          date        not null,
    at           time        not null,
    stop_id      uuid        not null,
    outcome      text        not null check (outcome in ('OPEN', 'STOPPED', 'RUNS', 'CALLED_OFF')),
    changed_at   timestamptz not null,
    primary key (tenant_id, listing_code, option_code, day, at)
);
create index departure_day on departure (day);

alter table departure enable row level security;
alter table departure force row level security;
create policy departure_read on departure for select
    using ((select scope()) = 'platform' or tenant_id = any (string_to_array((select scope()), ',')));
create policy departure_write on departure
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert, update on departure to ${application};
