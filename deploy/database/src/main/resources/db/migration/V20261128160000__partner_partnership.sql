-- What operators let others sell within their routes, on what terms; and who has asked, and what was agreed. Terms are for
-- operators of all tenants to see, agreements for both sides.
create table partner_terms (
    tenant_id     text    not null,
    listing_code  text    not null,
    operator_code text    not null,
    title         text    not null check (title is json object),
    net_percent   integer not null check (net_percent between 1 and 90),
    notice_days   integer not null check (notice_days between 0 and 365),
    open          boolean not null,
    primary key (tenant_id, listing_code),
    foreign key (tenant_id, listing_code) references listing,
    foreign key (tenant_id, operator_code) references operator
);

create table partnership (
    tenant_id       text        not null,
    partnership_id  uuid        not null,
    operator_code   text        not null,
    listing_code    text        not null,
    asking_tenant   text        not null,
    asking_operator text        not null,
    title           text        not null check (title is json object),
    net_percent     integer     not null check (net_percent between 1 and 90),
    notice_days     integer     not null check (notice_days between 0 and 365),
    status          text        not null check (status in ('ASKED', 'ACCEPTED', 'REFUSED', 'ENDED')),
    allotment       integer     check (allotment between 0 and 100000),
    message         text,
    reason          text,
    last_day        date,
    created_at      timestamptz not null,
    decided_at      timestamptz,
    primary key (tenant_id, partnership_id),
    foreign key (tenant_id, listing_code) references listing,
    foreign key (asking_tenant, asking_operator) references operator (tenant_id, operator_code),
    check ((status = 'ASKED') = (decided_at is null)),
    check ((status = 'ENDED') = (last_day is not null))
);
-- One at a time between a listing and an operator that wants to sell it.
create unique index partnership_standing on partnership (tenant_id, listing_code, asking_tenant, asking_operator)
    where status in ('ASKED', 'ACCEPTED');
create unique index partnership_id on partnership (partnership_id);
create index partnership_asking on partnership (asking_tenant, asking_operator, created_at);
create index partnership_operator on partnership (tenant_id, operator_code, created_at);

alter table partner_terms enable row level security;
alter table partner_terms force row level security;
create policy partner_terms_read on partner_terms for select
    using ((select scope()) = 'platform' or coalesce((select acting_operator()), '') <> '');
create policy partner_terms_write on partner_terms
    using (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) in ('*', operator_code))
    with check (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) in ('*', operator_code));

alter table partnership enable row level security;
alter table partnership force row level security;
create policy partnership_of_partner on partnership
    using (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) in ('*', operator_code))
    with check (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) in ('*', operator_code));
create policy partnership_of_asking on partnership
    using (asking_tenant = any (string_to_array((select scope()), ','))
        and (select acting_operator()) in ('*', asking_operator))
    with check (asking_tenant = any (string_to_array((select scope()), ','))
        and (select acting_operator()) = asking_operator and status in ('ASKED', 'ENDED'));
create policy partnership_of_platform on partnership for select using ((select scope()) = 'platform');

grant select, insert, update, delete on partner_terms to ${application};
grant select, insert, update on partnership to ${application};

create policy outbox_write_of_partner on outbox for insert
    with check (handler = 'follow-partnership' and coalesce((select acting_operator()), '') not in ('', '*')
        and coalesce((select scope()), '') not in ('', 'market'));
