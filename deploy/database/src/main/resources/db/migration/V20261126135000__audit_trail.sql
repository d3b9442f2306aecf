-- Who did what to which thing, with what result. An entry is written in the transaction that does the thing, for each
-- tenant that it touches; what touches none stands under 'platform'. It is never changed.
create table audit_entry (
    tenant_id     text        not null,
    entry_id      uuid        not null,
    at            timestamptz not null,
    actor         text        not null,
    role          text        not null,
    operator_code text        not null,
    address       text        not null,
    action        text        not null,
    object_kind   text        not null,
    object_id     text        not null,
    outcome       text        not null,
    primary key (tenant_id, entry_id)
);
create index audit_entry_time on audit_entry (tenant_id, at desc, entry_id);
-- For the entries of the last minutes, which are to become links.
create index audit_entry_at on audit_entry (at);

-- The chain of a tenant's entries, made a moment later by one node at a time, so that nobody waits for it: each link holds
-- the hash of its entry together with the link before.
create table audit_link (
    tenant_id text   not null,
    sequence  bigint not null check (sequence > 0),
    entry_id  uuid   not null,
    hash      text   not null check (length(hash) = 64),
    primary key (tenant_id, sequence),
    unique (tenant_id, entry_id),
    foreign key (tenant_id, entry_id) references audit_entry
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
alter table audit_link enable row level security;
alter table audit_link force row level security;

-- Whoever acts leaves a trace. Only who answers for a whole tenant reads its trail.
create policy audit_entry_write on audit_entry for insert
    with check ((select scope()) in ('market', 'platform') or tenant_id = any (string_to_array((select scope()), ',')));
create policy audit_entry_read on audit_entry for select
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*'));
create policy audit_link_write on audit_link for insert with check ((select scope()) = 'platform');
create policy audit_link_read on audit_link for select
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*'));

grant select, insert on audit_entry, audit_link to ${application};

-- The owner of the tables changes nothing either.
create function refuse_rewriting() returns trigger
    language plpgsql
as $$ begin raise exception 'the audit trail is append-only' using errcode = '42501'; end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_rewriting();
create trigger audit_link_append_only before update or delete or truncate on audit_link
    for each statement execute function refuse_rewriting();
