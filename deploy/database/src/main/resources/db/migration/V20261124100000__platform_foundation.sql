-- The scope that the application sets for each transaction: 'market', 'platform', or tenants separated by commas.
-- Null or empty where none was set, and then every policy below lets nothing through.
create function scope() returns text
    language sql stable parallel safe
as $$ select current_setting('app.scope', true) $$;

-- What has to leave a transaction (mail, refunds, webhooks, statistics): written with the business change, delivered
-- afterwards, at least once, by whichever node takes it.
create table outbox (
    message_id   bigint generated always as identity primary key,
    handler      text        not null,
    payload      text        not null check (payload is json),
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    attempts     integer     not null default 0,
    failed_at    timestamptz,
    last_error   text
);
create index outbox_due on outbox (due_at) where failed_at is null;

alter table outbox enable row level security;
alter table outbox force row level security;
create policy outbox_write on outbox for insert with check ((select scope()) in ('market', 'platform'));
create policy outbox_deliver on outbox using ((select scope()) = 'platform');
-- An insert that returns nothing needs no reading policy; delivering does, and only the platform delivers.

-- The answer to a request that its sender may repeat, stored with what the request did.
create table idempotency (
    principal    text        not null,
    key          text        not null check (length(key) between 1 and 200),
    request_hash text        not null,
    status       integer,
    location     text,
    body         text,
    created_at   timestamptz not null,
    primary key (principal, key)
);
create index idempotency_age on idempotency (created_at);

alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy idempotency_all on idempotency
    using ((select scope()) in ('market', 'platform')) with check ((select scope()) in ('market', 'platform'));

grant select, insert, update, delete on outbox, idempotency to ${application};
