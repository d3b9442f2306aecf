-- What an operator says against the taking down of a listing, and what the bureau answers. It is over once the listing was
-- put on sale again.
create table listing_appeal (
    tenant_id     text        not null,
    appeal_id     uuid        not null,
    listing_code  text        not null,
    operator_code text        not null,
    reason        text        not null,
    words         text        not null,
    appealed_at   timestamptz not null,
    answer        text,
    answered_at   timestamptz,
    over_at       timestamptz,
    primary key (tenant_id, appeal_id),
    foreign key (tenant_id, operator_code) references operator,
    check ((answer is null) = (answered_at is null))
);
create unique index listing_appeal_open on listing_appeal (tenant_id, listing_code)
    where answered_at is null and over_at is null;
create index listing_appeal_latest on listing_appeal (tenant_id, listing_code, appealed_at);
alter table listing_appeal enable row level security;
alter table listing_appeal force row level security;
create policy listing_appeal_read on listing_appeal for select
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) in ('*', operator_code)));
create policy listing_appeal_say on listing_appeal for insert
    with check (tenant_id = (select scope()) and (select acting_operator()) = operator_code
        and answered_at is null and over_at is null);
create policy listing_appeal_answer on listing_appeal for update
    using (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*')
    with check (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*');
grant select, insert, update (answer, answered_at, over_at) on listing_appeal to ${application};
