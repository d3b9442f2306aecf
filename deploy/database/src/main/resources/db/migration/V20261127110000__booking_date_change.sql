-- Other dates of an item that is paid for, which cost more. What they need and the item has not bought is held under the
-- change's own id, as if it were a booking, until the difference is paid or its time is over.
create table date_change (
    change_id  uuid        primary key,
    booking_id uuid        not null references booking,
    item       integer     not null,
    state      text        not null check (state in ('OPEN', 'MADE', 'ENDED')),
    content    text        not null check (content is json object),
    created_at timestamptz not null,
    expires_at timestamptz not null
);
-- Of one item one at a time.
create unique index date_change_open on date_change (booking_id, item) where state = 'OPEN';

alter table date_change enable row level security;
alter table date_change force row level security;
create policy date_change_all on date_change
    using ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = date_change.booking_id)))
    with check ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = date_change.booking_id)));
grant select, insert, update (state) on date_change to ${application};

-- For what a payment is: a change of its booking; the booking itself, if absent. A text, as closure_id.
alter table payment add column change_id text;
