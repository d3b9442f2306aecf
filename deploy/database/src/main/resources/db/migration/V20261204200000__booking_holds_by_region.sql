-- How much a reseller may hold it has agreed on with the bureau of each region, and what it only tries takes nothing from
-- anybody: holds are counted by region, and those to try by themselves. On our own pages a booking is of no region. And a
-- reseller, who may hold on, holds no longer than what it holds is sold.
alter table booking
    add column region text not null default '',
    add column sold_until timestamptz;
alter table booking_hold_count
    add column region text not null default '',
    add column test boolean not null default false,
    drop constraint booking_hold_count_pkey,
    add primary key (traveller_id, region, test, backend);

create or replace function note_hold() returns trigger
    language plpgsql
as $$
declare
    was_held constant boolean := tg_op <> 'INSERT' and old.status = 'ON_HOLD';
    is_held constant boolean := tg_op <> 'DELETE' and new.status = 'ON_HOLD';
begin
    insert into booking_hold_count (traveller_id, region, test, backend, holds)
    select traveller_id, region, test, pg_backend_pid(), sum(change)
    from (values (old.traveller_id, old.region, old.test, -1, was_held), (new.traveller_id, new.region, new.test, 1, is_held))
        as noted (traveller_id, region, test, change, counts)
    where counts group by 1, 2, 3
    on conflict (traveller_id, region, test, backend) do update set holds = booking_hold_count.holds + excluded.holds;
    return null;
end
$$;

-- What is held now. Who changes a booking waits until this is committed.
select set_config('app.scope', 'platform', true);
update booking b
set region = split_part(c.product_id, '.', 1),
    sold_until = (select min(starts_at) from booking_item i where i.booking_id = b.booking_id and i.start_time is not null)
from channel_booking c where c.booking_id = b.booking_id and b.status = 'ON_HOLD';
delete from booking_hold_count;
insert into booking_hold_count (traveller_id, region, test, backend, holds)
select traveller_id, region, test, 0, count(*) from booking where channel <> 'WEB' and status = 'ON_HOLD' group by 1, 2, 3;
select set_config('app.scope', '', true);

create function counted_holds(traveller text, of_region text, to_try boolean) returns bigint
    language plpgsql volatile
as $$
begin
    return (select sum(holds) from booking_hold_count
            where traveller_id = traveller and region = of_region and test = to_try);
end
$$;

create function count_open_holds(traveller text, of_region text, to_try boolean, at timestamptz) returns bigint
    language sql volatile
as $$
    select count(*) from booking b
    where b.traveller_id = traveller and b.region = of_region and b.test = to_try
      and b.status = 'ON_HOLD' and b.hold_expires_at > at
$$;

create or replace function add_up_holds() returns integer
    language plpgsql volatile
as $$
declare
    ended integer;
begin
    with gone as (
        delete from booking_hold_count c
        where backend <> 0 and not exists (select from pg_stat_activity a where a.pid = c.backend)
        returning traveller_id, region, test, holds),
    added as (
        insert into booking_hold_count (traveller_id, region, test, backend, holds)
        select traveller_id, region, test, 0, sum(holds) from gone group by 1, 2, 3
        on conflict (traveller_id, region, test, backend)
            do update set holds = booking_hold_count.holds + excluded.holds)
    select count(*) into ended from gone;
    return ended;
end
$$;

-- As before, of what is held there and for that. open_holds(text, timestamptz, integer) is for nodes of the version before, who
-- count all of it together.
create function open_holds(traveller text, of_region text, to_try boolean, at timestamptz, most integer) returns setof uuid
    language plpgsql volatile as $$
declare
    lock constant bigint := hashtextextended(
        concat_ws(':', 'booking.open-holds', traveller, nullif(of_region, ''), case when to_try then 'test' end), 0);
    at_once constant integer := current_setting('max_connections')::integer;
begin
    if counted_holds(traveller, of_region, to_try) + 2 * at_once < most then
        perform pg_advisory_xact_lock_shared(lock);
        if counted_holds(traveller, of_region, to_try) + at_once < most then
            return;
        end if;
        raise exception 'Too many holds were added meanwhile' using errcode = 'serialization_failure';
    end if;
    perform pg_advisory_xact_lock(lock);
    if count_open_holds(traveller, of_region, to_try, at) >= most then
        return query select b.booking_id from booking b
                     where b.traveller_id = traveller and b.region = of_region and b.test = to_try
                       and b.status = 'ON_HOLD' and b.hold_expires_at > at;
    end if;
end
$$;
