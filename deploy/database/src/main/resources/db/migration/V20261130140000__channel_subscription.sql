-- Where a reseller's machine is told what has changed of its bookings or of what is left to sell, and the sealed secrets that
-- sign it. One address is told of an event once.
create table channel_subscription (
    reseller_code   text        not null references reseller,
    subscription_id uuid        primary key,
    event           text        not null check (event in ('booking_update', 'availability_update')),
    url             text        not null check (length(url) <= 500),
    sealed          text        not null,
    master_key_id   integer     not null,
    created_at      timestamptz not null,
    unique (reseller_code, event, url)
);
create index channel_subscription_master on channel_subscription (master_key_id);

-- What is told there. Of one subject, a booking or an option of a product, nothing goes before what stands before it and is
-- still on its way (`number`); what was given up holds up nothing. Of a booking `content` is what is told; of an option the
-- days that have changed since it was told the last time, to which others are added as long as nobody has tried to tell it.
create table channel_message (
    number          bigint      generated always as identity unique,
    message_id      uuid        primary key,
    reseller_code   text        not null references reseller,
    subscription_id uuid        not null references channel_subscription on delete cascade,
    subject         text        not null,
    content         text        check (content is json object),
    days            date[],
    created_at      timestamptz not null,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DEAD')),
    due_at          timestamptz,
    give_up_at      timestamptz not null,
    tries           integer     not null default 0,
    tried_at        timestamptz,
    status          integer,
    fault           text        check (fault in ('ADDRESS', 'UNREACHABLE', 'CERTIFICATE', 'TIMEOUT', 'UNREADABLE')),
    check ((content is null) <> (days is null)),
    check ((state = 'WAITING') = (due_at is not null))
) with (fillfactor = 80);
create index channel_message_due on channel_message (subscription_id, due_at, number) where state = 'WAITING';
create index channel_message_turn on channel_message (subscription_id, subject, number) where state = 'WAITING';
create unique index channel_message_gathering on channel_message (subscription_id, subject)
    where state = 'WAITING' and tried_at is null and days is not null;
create index channel_message_latest on channel_message (subscription_id, state, number);
create index channel_message_age on channel_message (created_at) where state <> 'WAITING';

-- What has changed and is not told yet. Rows are only added and taken away, so nobody waits for anybody; what a transaction
-- changes of a booking, in however many steps, is one change of it.
create table channel_booking_change (
    change_id      bigint      generated always as identity primary key,
    booking_id     uuid        not null,
    status         text,
    changed_at     timestamptz not null default clock_timestamp(),
    transaction_id xid8        not null default pg_current_xact_id()
);
create table channel_stock_change (
    change_id    bigint generated always as identity primary key,
    drawn_tenant text   not null,
    resource     text   not null,
    at           time   not null,
    day          date   not null
);

alter table channel_subscription enable row level security;
alter table channel_subscription force row level security;
alter table channel_message enable row level security;
alter table channel_message force row level security;
alter table channel_booking_change enable row level security;
alter table channel_booking_change force row level security;
alter table channel_stock_change enable row level security;
alter table channel_stock_change force row level security;

create policy channel_subscription_own on channel_subscription
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and (select person()) = 'reseller:' || reseller_code))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and (select person()) = 'reseller:' || reseller_code));
create policy channel_message_platform on channel_message
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
create policy channel_message_read on channel_message for select
    using ((select scope()) = 'market' and (select person()) = 'reseller:' || reseller_code);
-- A reseller has something told again, and writes nothing else of it.
create policy channel_message_again on channel_message for update
    using ((select scope()) = 'market' and (select person()) = 'reseller:' || reseller_code)
    with check ((select scope()) = 'market' and (select person()) = 'reseller:' || reseller_code
        and state = 'WAITING' and tries = 0);
create policy channel_booking_change_note on channel_booking_change for insert with check ((select scope()) <> '');
create policy channel_booking_change_tell on channel_booking_change
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
create policy channel_stock_change_note on channel_stock_change for insert with check ((select scope()) <> '');
create policy channel_stock_change_tell on channel_stock_change
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');

grant select, insert, delete, update (sealed, master_key_id) on channel_subscription to ${application};
grant select, insert, delete, update (days, state, due_at, give_up_at, tries, tried_at, status, fault)
    on channel_message to ${application};
grant select, insert, delete on channel_booking_change, channel_stock_change to ${application};

create function note_booking_change() returns trigger
    language plpgsql
as $$
begin
    insert into channel_booking_change (booking_id, status)
    values (new.booking_id, case when tg_table_name = 'booking' then to_jsonb(new) ->> 'status' end);
    return null;
end
$$;
create trigger booking_told_new after insert on booking for each row
    when (new.channel <> 'WEB') execute function note_booking_change();
create trigger booking_told after update on booking for each row
    when (new.channel <> 'WEB'
        and (old.status, old.hold_expires_at, old.confirmed_at, old.cancelled_at, old.start_date, old.end_date)
            is distinct from
            (new.status, new.hold_expires_at, new.confirmed_at, new.cancelled_at, new.start_date, new.end_date))
    execute function note_booking_change();
create trigger booking_item_told after update on booking_item for each row
    when (new.channel <> 'WEB' and old is distinct from new) execute function note_booking_change();
-- Not when it is noted there that the booking has changed.
create trigger channel_booking_told after insert or update of booking_id, product_id, option_id, availability_id,
    reseller_reference, unit_items, persons on channel_booking for each row
    execute function note_booking_change();

-- What is left. To sell what is held changes nothing of it, so it costs a confirmation nothing.
create function note_stock_change() returns trigger
    language plpgsql
as $$
begin
    insert into channel_stock_change (drawn_tenant, resource, at, day)
    values (coalesce(new.tenant_id, old.tenant_id), coalesce(new.resource, old.resource), coalesce(new.at, old.at),
        coalesce(new.day, old.day));
    return null;
end
$$;
create trigger allotment_told after update on allotment for each row
    when ((old.capacity, old.held + old.sold, old.stopped) is distinct from (new.capacity, new.held + new.sold, new.stopped))
    execute function note_stock_change();
create trigger allotment_told_closed after delete on allotment for each row execute function note_stock_change();
-- A day that an operator opens; not those that come into view with each new day.
create trigger allotment_told_opened after insert on allotment for each row
    when (current_setting('app.operator', true) not in ('', '*')) execute function note_stock_change();
