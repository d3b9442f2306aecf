-- Whom a traveller travels with, and the documents they travel on: sealed by the traveller's key.
create table companion (
    traveller_id text        not null,
    companion_id uuid        not null,
    person       text        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    primary key (traveller_id, companion_id)
);

create table companion_document (
    traveller_id text        not null,
    companion_id uuid        not null,
    document_id  uuid        not null,
    document     text        not null,
    -- A keyed hash of traveller, kind, country and number: the same document is found again, and by nobody else.
    number_hash  text        not null check (length(number_hash) = 64),
    created_at   timestamptz not null,
    primary key (traveller_id, document_id),
    unique (traveller_id, number_hash),
    foreign key (traveller_id, companion_id) references companion on delete cascade
);
create index companion_document_companion on companion_document (traveller_id, companion_id);

-- What a traveller has agreed to, and taken back: a history that is added to, and goes only when the traveller does.
create table consent (
    traveller_id text        not null,
    consent_id   uuid        not null,
    purpose      text        not null,
    text_version text        not null,
    language     text        not null,
    given        boolean     not null,
    at           timestamptz not null,
    primary key (traveller_id, consent_id)
);

alter table companion enable row level security;
alter table companion force row level security;
alter table companion_document enable row level security;
alter table companion_document force row level security;
alter table consent enable row level security;
alter table consent force row level security;

create policy companion_all on companion
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''));
create policy companion_document_all on companion_document
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''));
create policy consent_all on consent
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''));

grant select, insert, delete, update (person, updated_at) on companion to ${application};
grant select, insert, delete on companion_document, consent to ${application};
