-- Questions about figures under a name, for everybody at a bureau: nobody's own.
create table statistics_view (
    tenant_id  text        not null,
    view_id    uuid        not null,
    name       text        not null check (length(name) between 1 and 60),
    filter     text        not null check (filter is json object),
    created_at timestamptz not null,
    primary key (tenant_id, view_id)
);

alter table statistics_view enable row level security;
alter table statistics_view force row level security;

create policy statistics_view_of_bureau on statistics_view
    using ((select scope()) = 'platform' or (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) in ('', '*')))
    with check (tenant_id = (select scope()) and (select acting_operator()) in ('', '*'));

grant select, insert, update, delete on statistics_view to ${application};
