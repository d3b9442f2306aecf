-- Months that a bureau has published. A revision is frozen: it is never changed or taken away, and a later one holds what
-- differs from those before it.
create table statistics_publication (
    tenant_id    text        not null,
    month        date        not null check (extract(day from month) = 1),
    revision     integer     not null check (revision > 0),
    published_at timestamptz not null,
    primary key (tenant_id, month, revision)
);
alter table statistics_publication enable row level security;
alter table statistics_publication force row level security;
create policy statistics_publication_read on statistics_publication for select
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*')
        or ((select scope()) = 'market' and tenant_id in (
            select tenant_id from statistics_agreed
            where audience = 'PUBLIC' and groups <> '{}' and breakdowns <> '{}')));
create policy statistics_publication_write on statistics_publication for insert
    with check ((select scope()) = 'platform' or (tenant_id = (select scope()) and (select acting_operator()) = '*'));
grant select, insert on statistics_publication to ${application};

-- What a revision says; without a value where fewer than five persons could be told by it.
create table statistics_published (
    tenant_id text    not null,
    month     date    not null,
    revision  integer not null,
    indicator text    not null,
    -- By which it is shared.
    grouped   text    not null,
    breakdown text    not null,
    category  text    not null,
    value     bigint,
    primary key (tenant_id, month, revision, indicator, breakdown, category),
    foreign key (tenant_id, month, revision) references statistics_publication
);
alter table statistics_published enable row level security;
alter table statistics_published force row level security;
create policy statistics_published_read on statistics_published for select
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*')
        or ((select scope()) = 'market' and (tenant_id, grouped, breakdown) in (
            select tenant_id, g, b from statistics_agreed, unnest(groups) g, unnest(breakdowns) b
            where audience = 'PUBLIC')));
create policy statistics_published_write on statistics_published for insert
    with check ((select scope()) = 'platform' or (tenant_id = (select scope()) and (select acting_operator()) = '*'));
grant select, insert on statistics_published to ${application};
