-- The key of each traveller, wrapped by a master key. Whoever deletes a row has erased a person: what the key has sealed,
-- here and in every copy of this database that lacks it, is noise from then on.
create table traveller_key (
    traveller_id  text        primary key,
    wrapped_key   text       not null,
    master_key_id integer     not null,
    created_at    timestamptz not null
);
-- For finding what an older master key still wraps.
create index traveller_key_master on traveller_key (master_key_id);

alter table traveller_key enable row level security;
alter table traveller_key force row level security;
create policy traveller_key_all on traveller_key
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''));
grant select, insert, delete, update (wrapped_key, master_key_id) on traveller_key to ${application};
