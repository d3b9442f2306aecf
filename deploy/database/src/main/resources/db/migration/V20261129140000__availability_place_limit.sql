-- To what a bureau has lowered the carrying capacity of a place for a day, and why. Where there is no row, the place's file
-- counts. Versions are those of everything that is set for a day.
create table place_limit (
    tenant_id text    not null,
    resource  text    not null check (starts_with(resource, 'place:')),
    day       date    not null,
    capacity  integer not null check (capacity between 0 and 1000000),
    reason    text    not null,
    version   bigint  not null,
    primary key (tenant_id, resource, day)
);

alter table place_limit enable row level security;
alter table place_limit force row level security;
create policy place_limit_read on place_limit for select
    using ((select scope()) = 'platform' or tenant_id = any (string_to_array((select scope()), ',')));
create policy place_limit_write on place_limit
    using (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*')
    with check (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*');
grant select, insert, update, delete on place_limit to ${application};

-- An allotment carries its limit, so that a hold asks the row that it moves. What is held and sold beyond it stays: the
-- capacity is as much as that then, and follows down to the limit as things are given back. Taking more is none of this
-- trigger's: it leaves the capacity alone, and the table's check has the last word.
alter table allotment add column lowered_to integer check (lowered_to >= 0);
create function keep_lowered() returns trigger
    language plpgsql
as $$
begin
    new.capacity := greatest(least(new.capacity, new.lowered_to), new.held + new.sold);
    return new;
end
$$;
-- Triggers run in the order of their names: this one after those that look at what a statement itself changes.
create trigger allotment_within_limit before update on allotment for each row
    when (new.lowered_to is not null and new.held + new.sold <= old.held + old.sold)
    execute function keep_lowered();

-- As before, but for the limit: the market does not move it, and an operator's transaction only to what the bureau wants.
drop trigger allotment_market on allotment;
create trigger allotment_market before update on allotment for each row
    when (current_setting('app.scope', true) = 'market'
        and (old.tenant_id, old.resource, old.day, old.at, old.capacity, old.stopped, old.lowered_to)
            is distinct from (new.tenant_id, new.resource, new.day, new.at, new.capacity, new.stopped, new.lowered_to))
    execute function refuse_change();

create or replace function refuse_foreign_stock() returns trigger
    language plpgsql
as $$
begin
    if (old.held, old.sold) is distinct from (new.held, new.sold) and old.resource not like 'therapist:%'
            and old.resource not like 'room:%' then
        raise exception 'an operator may not move what is held or sold' using errcode = '42501';
    end if;
    if old.lowered_to is distinct from new.lowered_to and new.lowered_to is distinct from (
            select l.capacity from place_limit l
            where (l.tenant_id, l.resource, l.day) = (new.tenant_id, new.resource, new.day)) then
        raise exception 'an operator may not move a limit' using errcode = '42501';
    end if;
    if (old.capacity, old.stopped) is distinct from (new.capacity, new.stopped) and not exists (
            select 1 from listing l where l.tenant_id = new.tenant_id
              and l.listing_code = split_part(new.resource, '/', 1)) then
        raise exception 'an operator may only change its own stock' using errcode = '42501';
    end if;
    return new;
end
$$;
