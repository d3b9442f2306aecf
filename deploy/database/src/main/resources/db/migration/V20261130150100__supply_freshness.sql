-- When a supplier last answered, since when it does not, and when what it sells is compared next.
alter table supplier_connection add column answered_at timestamptz;
alter table supplier_connection add column silent_since timestamptz;
alter table supplier_connection add column due_at timestamptz not null default now();
grant update (answered_at, silent_since, due_at) on supplier_connection to ${application};

-- What its supplier said of it when it was taken over, as a hash; when an option was last seen there, when it is to be looked
-- at again, and whether it is not sold because nobody knows what there is of it.
alter table supplier_option add column said text not null default '';
alter table supplier_option add column seen_at timestamptz;
alter table supplier_option add column due_at timestamptz not null default now();
alter table supplier_option add column stopped boolean not null default true;
create index supplier_option_due on supplier_option (due_at);
revoke update on supplier_option from ${application};
grant update (connection_id, product_id, their_option_id, units, said, seen_at, due_at, stopped) on supplier_option to ${application};
create policy supplier_option_note on supplier_option for update using ((select scope()) = 'platform');

-- A bureau sees of whom its operators resell; keys are sealed.
drop policy supplier_connection_read on supplier_connection;
create policy supplier_connection_read on supplier_connection for select
    using ((select scope()) in ('platform', 'market')
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) in ('*', operator_code)));

-- What a supplier says is counted as ordinary stock, by the platform.
create policy stock_setting_supplied on stock_setting
    using ((select scope()) = 'platform' and is_supplied(tenant_id, listing_code))
    with check ((select scope()) = 'platform' and is_supplied(tenant_id, listing_code)
        and starts_with(resource, listing_code || '/'));

-- Whether a supplier's option is not sold because nobody knows what there is of it: of what nobody supplies, false.
create function supplier_stopped(a_tenant text, a_resource text) returns boolean
    language sql stable
    return exists (select from supplier_option
        where tenant_id = a_tenant and listing_code = split_part(a_resource, '/', 1)
          and option_code = split_part(a_resource, '/', 2) and stopped);

-- As before, or it is a supplier's who was not asked for too long.
create or replace function day_stopped(a_tenant text, a_resource text, a_day date, a_at time) returns boolean
    language sql stable
as $$
    select exists (select from sales_stop s
            where s.tenant_id = a_tenant and s.resource = a_resource and s.at = a_at
              and a_day between s.from_day and coalesce(s.until_day, 'infinity'))
        or exists (select from stock_setting s
            where s.tenant_id = a_tenant and s.resource = a_resource and s.day = a_day and s.at = a_at and s.closed)
        or supplier_stopped(a_tenant, a_resource)
$$;
