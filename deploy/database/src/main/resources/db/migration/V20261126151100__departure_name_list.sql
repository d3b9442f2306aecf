-- A name list as it was submitted for one departure of a border tour; it is never changed, an amendment is its next
-- version. Nothing here tells who somebody is: content is what stands above the list, changes are places in it.
create table name_list (
    tenant_id     text        not null,
    name_list_id  uuid        not null,
    operator_code text        not null,
    listing_code  text        not null,
    option_code   text        not null,
    start_date    date        not null,
    start_time    time,
    version       integer     not null check (version > 0),
    submitted_at  timestamptz not null,
    submitted_by  text        not null,
    reason        text        check ((reason is null) = (version = 1)),
    has_leader    boolean     not null,
    content       text        not null check (content is json object),
    changes       text        not null check (changes is json array),
    -- A keyed hash of all entries, opened.
    content_hash  text        not null check (length(content_hash) = 64),
    primary key (tenant_id, name_list_id),
    unique nulls not distinct (tenant_id, operator_code, listing_code, option_code, start_date, start_time, version)
);

-- Who stood on it, in its order: JSON, sealed by the key of the traveller who booked for them.
create table name_list_entry (
    tenant_id    text    not null,
    name_list_id uuid    not null,
    position     integer not null check (position > 0),
    booking_id   uuid    not null,
    item         integer not null,
    participant  integer not null,
    traveller_id text    not null,
    end_date     date    not null,
    person       text,
    primary key (tenant_id, name_list_id, position),
    foreign key (tenant_id, name_list_id) references name_list
);
create index name_list_entry_traveller on name_list_entry (traveller_id);
create index name_list_entry_end on name_list_entry (end_date);

alter table name_list enable row level security;
alter table name_list force row level security;
alter table name_list_entry enable row level security;
alter table name_list_entry force row level security;

create policy name_list_of_operator on name_list
    using (tenant_id = (select scope()) and operator_code = (select acting_operator())
        and (select acting_operator()) not in ('', '*'))
    with check (tenant_id = (select scope()) and operator_code = (select acting_operator())
        and (select acting_operator()) not in ('', '*'));
create policy name_list_read on name_list for select using ((select scope()) = 'platform');

create policy name_list_entry_read on name_list_entry for select
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> '')
        or (tenant_id = (select scope())
            and exists (select 1 from name_list l
                        where (l.tenant_id, l.name_list_id)
                            = (name_list_entry.tenant_id, name_list_entry.name_list_id)
                          and l.operator_code = (select acting_operator()))));
-- Only those who travel with the operator: an entry opens the way to its traveller's key.
create policy name_list_entry_write on name_list_entry for insert
    with check (tenant_id = (select scope())
        and exists (select 1 from name_list l
                    where (l.tenant_id, l.name_list_id) = (name_list_entry.tenant_id, name_list_entry.name_list_id)
                      and l.operator_code = (select acting_operator()))
        and exists (select 1 from booking_participant p
                    where (p.tenant_id, p.booking_id, p.item, p.participant, p.traveller_id)
                        = (name_list_entry.tenant_id, name_list_entry.booking_id, name_list_entry.item,
                           name_list_entry.participant, name_list_entry.traveller_id)));
-- Erasing somebody empties what stands there of them.
create policy name_list_entry_erase on name_list_entry for update
    using ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> '')
    with check ((select scope()) = 'market' and traveller_id = (select person()) and person is null);
create policy name_list_entry_forget on name_list_entry for delete using ((select scope()) = 'platform');

grant select, insert on name_list to ${application};
grant select, insert, delete, update (person) on name_list_entry to ${application};

-- An operator reads the wrapped keys of those who travel with it, or stand on a list of it; never those of anybody else,
-- and none for longer than their rows are kept.
create policy traveller_key_of_tour on traveller_key for select
    using ((select scope()) not in ('market', 'platform') and (select acting_operator()) not in ('', '*')
        and (exists (select 1 from booking_participant p where p.traveller_id = traveller_key.traveller_id)
            or exists (select 1 from name_list_entry e where e.traveller_id = traveller_key.traveller_id)));
