-- What an operator has set for a day of its own: how much there is, and whether it is closed. Where there is no row, or no
-- capacity in it, the listing's document counts. Versions grow with each change, so that who has seen one knows what came after.
create sequence stock_setting_version;
create table stock_setting (
    tenant_id    text    not null,
    resource     text    not null,
    day          date    not null,
    at           time    not null,
    listing_code text    not null,
    capacity     integer check (capacity between 0 and 100000),
    closed       boolean not null,
    version      bigint  not null,
    primary key (tenant_id, resource, day, at),
    foreign key (tenant_id, listing_code) references listing
);

alter table stock_setting enable row level security;
alter table stock_setting force row level security;
create policy stock_setting_read on stock_setting for select
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ','))
            and ((select acting_operator()) = '*' or exists (select 1 from listing l
                where l.tenant_id = stock_setting.tenant_id and l.listing_code = stock_setting.listing_code))));
create policy stock_setting_write on stock_setting
    using (tenant_id = any (string_to_array((select scope()), ','))
        and exists (select 1 from listing l
            where l.tenant_id = stock_setting.tenant_id and l.listing_code = stock_setting.listing_code))
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and starts_with(resource, listing_code || '/')
        and exists (select 1 from listing l
            where l.tenant_id = stock_setting.tenant_id and l.listing_code = stock_setting.listing_code));
grant select, insert, update on stock_setting to ${application};
grant usage on sequence stock_setting_version to ${application};

-- Whether nothing is sold on a day, whatever is left: a sale was stopped, or the operator has closed it.
create function day_stopped(a_tenant text, a_resource text, a_day date, a_at time) returns boolean
    language sql stable
as $$
    select exists (select from sales_stop s
            where s.tenant_id = a_tenant and s.resource = a_resource and s.at = a_at
              and a_day between s.from_day and coalesce(s.until_day, 'infinity'))
        or exists (select from stock_setting s
            where s.tenant_id = a_tenant and s.resource = a_resource and s.day = a_day and s.at = a_at and s.closed)
$$;

-- In a tenant its operators move what is their own, and nobody moves what is sold or held.
create function refuse_foreign_stock() returns trigger
    language plpgsql
as $$
begin
    if (old.held, old.sold) is distinct from (new.held, new.sold) and old.resource not like 'therapist:%'
            and old.resource not like 'room:%' then
        raise exception 'an operator may not move what is held or sold' using errcode = '42501';
    end if;
    if (old.capacity, old.stopped) is distinct from (new.capacity, new.stopped) and not exists (
            select 1 from listing l where l.tenant_id = new.tenant_id
              and l.listing_code = split_part(new.resource, '/', 1)) then
        raise exception 'an operator may only change its own stock' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger allotment_operator before update on allotment for each row
    when (current_setting('app.operator', true) not in ('', '*'))
    execute function refuse_foreign_stock();
