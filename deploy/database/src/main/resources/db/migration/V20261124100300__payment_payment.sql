create table payment (
    payment_id  uuid        primary key,
    booking_id  uuid        not null,
    provider_id text        unique,
    status      text        not null check (status in ('PENDING', 'PAID', 'DECLINED', 'ABANDONED')),
    amounts     text        not null check (amounts is json array),
    description text        not null,
    language    text        not null,
    return_url  text        not null,
    page_url    text,
    created_at  timestamptz not null,
    asked_at    timestamptz,
    settled_at  timestamptz
);
create index payment_booking on payment (booking_id);
create index payment_open on payment (created_at) where status = 'PENDING';

create table refund (
    refund_id    uuid        primary key,
    payment_id   uuid        not null references payment,
    booking_id   uuid        not null,
    amounts      text        not null check (amounts is json array),
    reason       text        not null,
    status       text        not null check (status in ('REQUESTED', 'REFUNDED')),
    requested_at timestamptz not null,
    refunded_at  timestamptz
);
create index refund_booking on refund (booking_id);
create index refund_payment on refund (payment_id);

-- Notifications that were acted on; a repeated one finds itself here.
create table payment_notification (
    event_id    text        primary key,
    payment_id  uuid        not null,
    received_at timestamptz not null
);

alter table payment enable row level security;
alter table payment force row level security;
alter table refund enable row level security;
alter table refund force row level security;
alter table payment_notification enable row level security;
alter table payment_notification force row level security;
create policy payment_all on payment
    using ((select scope()) in ('market', 'platform')) with check ((select scope()) in ('market', 'platform'));
create policy refund_all on refund
    using ((select scope()) in ('market', 'platform')) with check ((select scope()) in ('market', 'platform'));
create policy payment_notification_all on payment_notification
    using ((select scope()) in ('market', 'platform')) with check ((select scope()) in ('market', 'platform'));

grant select, insert, update on payment, refund, payment_notification to ${application};
