-- What an operator is told. `about` refers to what it is about and says nothing of persons. Of one occasion an operator is
-- told once.
create table operator_notice (
    tenant_id     text        not null,
    notice_id     uuid        not null,
    operator_code text        not null,
    kind          text        not null check (kind in ('NEW_BOOKING', 'CANCELLATION', 'LOW_STOCK', 'LICENCE_EXPIRING',
        'BUREAU_MESSAGE', 'WEBHOOK_PAUSED')),
    occasion      text        not null,
    about         text        not null check (about is json object),
    noticed_at    timestamptz not null,
    primary key (tenant_id, notice_id),
    unique (tenant_id, operator_code, occasion),
    foreign key (tenant_id, operator_code) references operator
);
create index operator_notice_latest on operator_notice (tenant_id, operator_code, noticed_at, notice_id);
create index operator_notice_age on operator_notice (noticed_at);

-- What somebody on an operator's staff has chosen to see and to be mailed, and how far they have read. Who has no row sees
-- everything and is mailed nothing.
create table notice_reader (
    tenant_id     text   not null,
    operator_code text   not null,
    person_id     text   not null check (person_id <> ''),
    language      text   not null,
    page_kinds    text[] not null,
    mail_kinds    text[] not null,
    read_until    timestamptz,
    primary key (tenant_id, operator_code, person_id),
    foreign key (tenant_id, operator_code) references operator
);
create index notice_reader_person on notice_reader (person_id);

-- How little of its stock an operator wants to be told of.
create table notice_setting (
    tenant_id     text    not null,
    operator_code text    not null,
    low_stock     integer not null check (low_stock between 0 and 1000),
    primary key (tenant_id, operator_code),
    foreign key (tenant_id, operator_code) references operator
);

-- The days of stock whose operator has been told that little is left, until there is more again.
create table low_stock (
    tenant_id text    not null,
    resource  text    not null,
    day       date    not null,
    at        time    not null,
    capacity  integer not null,
    primary key (tenant_id, resource, day, at)
);

-- What a bureau has written to all operators of its tenant, or to some of them.
create table bureau_message (
    tenant_id  text        not null,
    message_id uuid        not null,
    operators  text[],
    subject    text        not null,
    words      text        not null,
    written_at timestamptz not null,
    written_by text        not null,
    primary key (tenant_id, message_id)
);
create index bureau_message_latest on bureau_message (tenant_id, written_at, message_id);

-- Where an operator's own system is told, and the sealed secrets that sign it.
create table webhook (
    tenant_id     text        not null,
    webhook_id    uuid        not null,
    operator_code text        not null,
    url           text        not null,
    kinds         text[]      not null,
    sealed        text        not null,
    master_key_id integer     not null,
    created_at    timestamptz not null,
    paused_at     timestamptz,
    primary key (tenant_id, webhook_id),
    foreign key (tenant_id, operator_code) references operator
);
create index webhook_operator on webhook (tenant_id, operator_code);
create index webhook_master on webhook (master_key_id);

-- A notice on its way to a webhook: due until it has arrived or was given up.
create table webhook_delivery (
    tenant_id     text        not null,
    delivery_id   uuid        not null,
    operator_code text        not null,
    webhook_id    uuid        not null,
    notice_id     uuid        not null,
    queued_at     timestamptz not null,
    due_at        timestamptz,
    tries         integer     not null default 0,
    delivered_at  timestamptz,
    primary key (tenant_id, delivery_id),
    unique (tenant_id, webhook_id, notice_id),
    foreign key (tenant_id, webhook_id) references webhook on delete cascade,
    foreign key (tenant_id, notice_id) references operator_notice on delete cascade
);
create index webhook_delivery_due on webhook_delivery (due_at) where due_at is not null;
create index webhook_delivery_next on webhook_delivery (tenant_id, webhook_id, due_at, delivery_id)
    where due_at is not null;
create index webhook_delivery_notice on webhook_delivery (tenant_id, notice_id);
create index webhook_delivery_latest on webhook_delivery (tenant_id, webhook_id, queued_at);

-- Each time that it was tried: a status, or why there is none. Nothing of the answer is kept.
create table webhook_attempt (
    tenant_id     text        not null,
    delivery_id   uuid        not null,
    attempt       integer     not null,
    operator_code text        not null,
    tried_at      timestamptz not null,
    millis        integer     not null,
    status        integer,
    fault         text check (fault in ('ADDRESS', 'UNREACHABLE', 'CERTIFICATE', 'TIMEOUT', 'UNREADABLE')),
    primary key (tenant_id, delivery_id, attempt),
    check ((status is null) = (fault is not null)),
    foreign key (tenant_id, delivery_id) references webhook_delivery on delete cascade
);

alter table operator_notice enable row level security;
alter table operator_notice force row level security;
alter table notice_reader enable row level security;
alter table notice_reader force row level security;
alter table notice_setting enable row level security;
alter table notice_setting force row level security;
alter table low_stock enable row level security;
alter table low_stock force row level security;
alter table bureau_message enable row level security;
alter table bureau_message force row level security;
alter table webhook enable row level security;
alter table webhook force row level security;
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
alter table webhook_attempt enable row level security;
alter table webhook_attempt force row level security;

-- All of it is written by the platform's jobs and read by its operator alone; no bureau.
create policy operator_notice_of_platform on operator_notice
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
create policy operator_notice_read on operator_notice for select
    using (tenant_id = (select scope()) and operator_code = (select acting_operator()));
create policy low_stock_of_platform on low_stock
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
create policy webhook_attempt_of_platform on webhook_attempt
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
create policy webhook_attempt_read on webhook_attempt for select
    using (tenant_id = (select scope()) and operator_code = (select acting_operator()));

-- What an operator and its staff decide themselves.
create policy notice_reader_all on notice_reader
    using ((select scope()) = 'platform'
        or (tenant_id = (select scope()) and operator_code = (select acting_operator()))
        or ((select scope()) = 'market' and person_id = (select person())))
    with check ((select scope()) = 'platform'
        or (tenant_id = (select scope()) and operator_code = (select acting_operator())));
create policy notice_setting_all on notice_setting
    using ((select scope()) = 'platform'
        or (tenant_id = (select scope()) and operator_code = (select acting_operator())))
    with check (tenant_id = (select scope()) and operator_code = (select acting_operator()));
create policy webhook_all on webhook
    using ((select scope()) = 'platform'
        or (tenant_id = (select scope()) and operator_code = (select acting_operator())))
    with check ((select scope()) = 'platform'
        or (tenant_id = (select scope()) and operator_code = (select acting_operator())));
create policy webhook_delivery_of_platform on webhook_delivery
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
create policy webhook_delivery_read on webhook_delivery for select
    using (tenant_id = (select scope()) and operator_code = (select acting_operator()));
-- An operator has something delivered again, and writes nothing else of it.
create policy webhook_delivery_again on webhook_delivery for update
    using (tenant_id = (select scope()) and operator_code = (select acting_operator()))
    with check (tenant_id = (select scope()) and operator_code = (select acting_operator())
        and due_at is not null and tries = 0);

create policy bureau_message_of_bureau on bureau_message
    using ((select scope()) = 'platform' or (tenant_id = (select scope()) and (select acting_operator()) = '*'))
    with check (tenant_id = (select scope()) and (select acting_operator()) = '*');
create policy bureau_message_read on bureau_message for select
    using (tenant_id = (select scope()) and (select acting_operator()) not in ('', '*')
        and (operators is null or (select acting_operator()) = any (operators)));

create policy outbox_write_of_notice on outbox for insert
    with check (handler = 'operator-notice' and (select acting_operator()) = '*'
        and coalesce((select scope()), '') not in ('', 'market'));

grant select, insert, update, delete on operator_notice, notice_reader, low_stock, webhook to ${application};
grant select, insert, update on notice_setting to ${application};
grant select, insert on bureau_message, webhook_attempt to ${application};
grant select, insert, update (due_at, tries, delivered_at) on webhook_delivery to ${application};
