-- What resellers' machines have asked for lately and what they were answered, for whoever helps them: no bodies, no
-- queries, nothing of persons.
create table channel_request (
    request_id    bigint      generated always as identity primary key,
    reseller_code text        not null references reseller,
    at            timestamptz not null,
    method        text        not null check (length(method) <= 10),
    path          text        not null check (length(path) <= 200),
    status        integer     not null,
    error         text        not null check (length(error) <= 60),
    millis        bigint      not null
);
create index channel_request_latest on channel_request (reseller_code, request_id);
create index channel_request_at on channel_request (at);

alter table channel_request enable row level security;
alter table channel_request force row level security;
create policy channel_request_platform on channel_request
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert, delete on channel_request to ${application};
