-- What an operator makes of the prices of a listing's document: one plan for a listing, read with it. by_day says that something
-- was set for single days as well, so that nobody looks for it who need not.
create table price_plan (
    tenant_id    text    not null,
    listing_code text    not null,
    content      text    not null check (content is json object),
    by_day       boolean not null,
    version      bigint  not null,
    primary key (tenant_id, listing_code),
    foreign key (tenant_id, listing_code) references listing
);
create sequence price_version;

alter table price_plan enable row level security;
alter table price_plan force row level security;
create policy price_plan_read on price_plan for select
    using ((select scope()) in ('market', 'platform')
        or (tenant_id = any (string_to_array((select scope()), ','))
            and ((select acting_operator()) = '*' or exists (select 1 from listing l
                where l.tenant_id = price_plan.tenant_id and l.listing_code = price_plan.listing_code))));
create policy price_plan_write on price_plan
    using (tenant_id = any (string_to_array((select scope()), ','))
        and exists (select 1 from listing l
            where l.tenant_id = price_plan.tenant_id and l.listing_code = price_plan.listing_code))
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and exists (select 1 from listing l
            where l.tenant_id = price_plan.tenant_id and l.listing_code = price_plan.listing_code));
grant select, insert, update on price_plan to ${application};
grant usage on sequence price_version to ${application};

-- What is set for a day of an option: prices of some kinds of guests, the shortest stay that begins then, how long before its
-- start it is sold. What is left out is as on all days.
create table price_setting (
    tenant_id      text   not null,
    listing_code   text   not null,
    option_code    text   not null,
    day            date   not null,
    prices         text   not null check (prices is json object),
    min_nights     integer check (min_nights between 1 and 180),
    cutoff_minutes integer check (cutoff_minutes between 1 and 259200),
    version        bigint not null,
    primary key (tenant_id, listing_code, option_code, day),
    foreign key (tenant_id, listing_code) references price_plan
);

alter table price_setting enable row level security;
alter table price_setting force row level security;
create policy price_setting_read on price_setting for select
    using ((select scope()) in ('market', 'platform')
        or (tenant_id = any (string_to_array((select scope()), ','))
            and ((select acting_operator()) = '*' or exists (select 1 from listing l
                where l.tenant_id = price_setting.tenant_id and l.listing_code = price_setting.listing_code))));
create policy price_setting_write on price_setting
    using (tenant_id = any (string_to_array((select scope()), ','))
        and exists (select 1 from listing l
            where l.tenant_id = price_setting.tenant_id and l.listing_code = price_setting.listing_code))
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and exists (select 1 from listing l
            where l.tenant_id = price_setting.tenant_id and l.listing_code = price_setting.listing_code));
grant select, insert, update on price_setting to ${application};

create policy outbox_write_of_prices on outbox for insert
    with check (handler = 'prices-changed' and (select acting_operator()) <> ''
        and coalesce((select scope()), '') not in ('', 'market'));
