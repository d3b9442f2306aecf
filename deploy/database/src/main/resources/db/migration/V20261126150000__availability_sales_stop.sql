-- Days on which a resource sells nothing, whatever it has left: a port is closed, a group does not run. An allotment
-- carries whether it is stopped, so that a hold asks the row that it moves, and one that comes at the same moment waits.
create table sales_stop (
    tenant_id text not null,
    stop_id   uuid not null,
    resource  text not null,
    at        time not null,
    from_day  date not null,
    until_day date check (until_day >= from_day),
    primary key (tenant_id, stop_id, resource)
);
create index sales_stop_resource on sales_stop (tenant_id, resource, at);

alter table sales_stop enable row level security;
alter table sales_stop force row level security;
create policy sales_stop_read on sales_stop for select
    using ((select scope()) = 'platform' or tenant_id = any (string_to_array((select scope()), ',')));
create policy sales_stop_write on sales_stop
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert, delete on sales_stop to ${application};

alter table allotment add column stopped boolean not null default false;

drop trigger allotment_market on allotment;
create trigger allotment_market before update on allotment for each row
    when (current_setting('app.scope', true) = 'market'
        and (old.tenant_id, old.resource, old.day, old.at, old.capacity, old.stopped)
            is distinct from (new.tenant_id, new.resource, new.day, new.at, new.capacity, new.stopped))
    execute function refuse_change();

-- As before, but for what is stopped.
create or replace function first_start(a_tenant text, a_listing text, a_from date, a_to date, a_persons integer,
    a_kinds text[], a_now timestamp) returns date
    language plpgsql stable
as $$
declare
    start date := a_from;
begin
    while start <= a_to loop
        if exists (
            select 1
            from (select option_code, slot, drawn_tenant, resource, at, day_offset + night as day_offset,
                         sum((coalesce(a_persons, least_persons) + coalesce(sleeps, 1) - 1) / coalesce(sleeps, 1))
                             as quantity,
                         min(sold_until) as sold_until
                  from allotment_draw cross join generate_series(0, least_nights - 1) night
                  where tenant_id = a_tenant and listing_code = a_listing
                    and coalesce(a_persons, least_persons) between least_persons and most_persons
                    and (kinds = '{}' or a_kinds <@ kinds)
                  group by 1, 2, 3, 4, 5, 6) need
            left join lateral (
                select case when not stopped then capacity - held - sold end as free from allotment
                where tenant_id = need.drawn_tenant and resource = need.resource
                  and day = start + need.day_offset and at = need.at
                limit 1) a on true
            group by option_code, slot
            having bool_and(coalesce(a.free >= need.quantity, false)
                and start + need.day_offset + need.sold_until * interval '1 minute' > a_now))
        then
            return start;
        end if;
        start := start + 1;
    end loop;
    return null;
end
$$;
