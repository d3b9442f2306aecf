-- What an operator writes before it is on sale, one draft of a listing at a time; and all that was ever published.
create table listing_draft (
    tenant_id     text        not null,
    listing_code  text        not null,
    operator_code text        not null,
    status        text        not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED')),
    content       text        not null check (content is json object),
    based_on      integer,
    reason        text,
    version       integer     not null,
    changed_at    timestamptz not null,
    submitted_at  timestamptz,
    primary key (tenant_id, listing_code),
    foreign key (tenant_id, operator_code) references operator,
    check (reason is null or status <> 'SUBMITTED')
);
create index listing_draft_waiting on listing_draft (tenant_id, submitted_at) where status = 'SUBMITTED';

create table listing_revision (
    tenant_id     text        not null,
    listing_code  text        not null,
    number        integer     not null check (number > 0),
    operator_code text        not null,
    content       text        not null check (content is json object),
    published_at  timestamptz not null,
    published_by  text        not null,
    primary key (tenant_id, listing_code, number),
    foreign key (tenant_id, operator_code) references operator
);

alter table listing_draft enable row level security;
alter table listing_draft force row level security;
alter table listing_revision enable row level security;
alter table listing_revision force row level security;

-- A draft is its operator's; the bureau of its tenant sees it once it was submitted.
create policy listing_draft_all on listing_draft
    using (tenant_id = any (string_to_array((select scope()), ','))
        and ((select acting_operator()) = operator_code or ((select acting_operator()) = '*' and status <> 'DRAFT')))
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) in ('*', operator_code));
create policy listing_draft_read on listing_draft for select using ((select scope()) = 'platform');
create policy listing_revision_read on listing_revision for select
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) in ('*', operator_code)));
create policy listing_revision_add on listing_revision for insert
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) in ('*', operator_code));
grant select, insert, update, delete on listing_draft to ${application};
grant select, insert on listing_revision to ${application};

-- What is on sale is everybody's to read, whoever acts: the legs of a route may be anybody's. It is read as the market
-- reads it, by the same policies, and the scope is put back at once.
create function listings_on_sale(wanted text[])
    returns table (tenant_id text, listing_code text, listing text, operator text, place text)
    language plpgsql
as $$
#variable_conflict use_column
declare
    own text := current_setting('app.scope', true);
begin
    perform set_config('app.scope', 'market', true);
    return query
        select l.tenant_id, l.listing_code, l.content, o.content, p.content
        from unnest(wanted) as w (id)
        join listing l on l.tenant_id = split_part(w.id, '.', 1) and l.listing_code = split_part(w.id, '.', 2)
        join operator o on o.tenant_id = l.tenant_id and o.operator_code = l.operator_code
        join place p on p.tenant_id = l.tenant_id and p.place_code = l.place_code
        where l.status = 'PUBLISHED';
    perform set_config('app.scope', own, true);
end
$$;

-- Codes of listings are a tenant's: whether somebody has one is told, whose it is not.
create function listing_code_taken(a_tenant text, a_code text) returns boolean
    language plpgsql
as $$
declare
    own   text := current_setting('app.scope', true);
    taken boolean;
begin
    perform set_config('app.scope', 'platform', true);
    taken := exists (select from listing where tenant_id = a_tenant and listing_code = a_code);
    perform set_config('app.scope', own, true);
    return taken;
end
$$;
