-- How many a day is to take where more are held and sold already: as much as that is its capacity then, and it follows down
-- as things are given back, or what is given back on a day of rest or after a licence has ended would be sold again. Null
-- once it is there. Taking leaves it alone, and the table's check has the last word.
alter table allotment add column wanted integer check (wanted >= 0);

create or replace function keep_lowered() returns trigger
    language plpgsql
as $$
begin
    new.capacity := greatest(least(coalesce(new.wanted, new.capacity), new.lowered_to), new.held + new.sold);
    if new.wanted >= new.capacity then
        new.wanted := null;
    end if;
    return new;
end
$$;
drop trigger allotment_within_limit on allotment;
create trigger allotment_within_limit before update on allotment for each row
    when ((new.lowered_to is not null or new.wanted is not null) and new.held + new.sold <= old.held + old.sold)
    execute function keep_lowered();

-- As before, and it is moved by nobody who does not move a capacity.
drop trigger allotment_market on allotment;
create trigger allotment_market before update on allotment for each row
    when (current_setting('app.scope', true) = 'market'
        and (old.tenant_id, old.resource, old.day, old.at, old.capacity, old.wanted, old.stopped, old.lowered_to)
            is distinct from (new.tenant_id, new.resource, new.day, new.at, new.capacity, new.wanted, new.stopped,
                new.lowered_to))
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
    if (old.capacity, old.wanted, old.stopped) is distinct from (new.capacity, new.wanted, new.stopped) and not exists (
            select 1 from listing l where l.tenant_id = new.tenant_id
              and l.listing_code = split_part(new.resource, '/', 1)) then
        raise exception 'an operator may only change its own stock' using errcode = '42501';
    end if;
    return new;
end
$$;
