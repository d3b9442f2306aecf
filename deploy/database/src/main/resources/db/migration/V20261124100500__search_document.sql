-- One row for each published listing, written in the transaction that changes it. Words are made by an analyser in the
-- application (Chinese words, pinyin, English stems), so the database only has to match them.
create table search_document (
    tenant_id        text             not null,
    listing_code     text             not null,
    family           text             not null,
    themes           text[]           not null,
    tenants          text[]           not null,
    latitude         double precision not null,
    longitude        double precision not null,
    price_rank_minor bigint           not null,
    sells_rooms      boolean          not null,
    words            tsvector         not null,
    card             text             not null check (card is json object),
    primary key (tenant_id, listing_code)
);
create index search_document_words on search_document using gin (words);
create index search_document_price on search_document (price_rank_minor, tenant_id, listing_code);

alter table search_document enable row level security;
alter table search_document force row level security;
create policy search_document_read on search_document for select using ((select scope()) <> '');
create policy search_document_write on search_document
    using (tenant_id = any (string_to_array((select scope()), ',')))
    with check (tenant_id = any (string_to_array((select scope()), ',')));

grant select, insert, update, delete on search_document to ${application};
