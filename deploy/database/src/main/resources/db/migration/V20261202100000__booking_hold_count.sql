-- How much resellers hold, without counting it: a reseller's machine holds thousands at once, and to count them for each one more
-- would make every hold dearer than the one before. Each connection keeps a count of its own, so that nobody waits for anybody;
-- what connections that have ended have counted is added up under backend 0. A single one of them means nothing: what one
-- connection holds another gives back.
create table booking_hold_count (
    traveller_id text    not null,
    backend      integer not null,
    holds        integer not null,
    primary key (traveller_id, backend)
) with (fillfactor = 50);

alter table booking_hold_count enable row level security;
alter table booking_hold_count force row level security;
create policy booking_hold_count_own on booking_hold_count
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''));
grant select, insert, update, delete on booking_hold_count to ${application};

create function note_hold() returns trigger
    language plpgsql
as $$
declare
    was_held constant boolean := tg_op <> 'INSERT' and old.status = 'ON_HOLD';
    is_held constant boolean := tg_op <> 'DELETE' and new.status = 'ON_HOLD';
begin
    insert into booking_hold_count (traveller_id, backend, holds)
    select traveller_id, pg_backend_pid(), sum(change)
    from (values (old.traveller_id, -1, was_held), (new.traveller_id, 1, is_held)) as noted (traveller_id, change, counts)
    where counts group by traveller_id
    on conflict (traveller_id, backend) do update set holds = booking_hold_count.holds + excluded.holds;
    return null;
end
$$;
create trigger booking_hold_made after insert on booking for each row
    when (new.channel <> 'WEB' and new.status = 'ON_HOLD') execute function note_hold();
create trigger booking_hold_changed after update on booking for each row
    when (new.channel <> 'WEB'
        and (old.status, old.traveller_id) is distinct from (new.status, new.traveller_id)
        and 'ON_HOLD' in (old.status, new.status))
    execute function note_hold();
create trigger booking_hold_deleted after delete on booking for each row
    when (old.channel <> 'WEB' and old.status = 'ON_HOLD') execute function note_hold();

-- After the triggers, which let nobody write until this is committed.
insert into booking_hold_count (traveller_id, backend, holds)
select traveller_id, 0, count(*) from booking where channel <> 'WEB' and status = 'ON_HOLD' group by traveller_id;

-- Those whose time is over and that nobody has ended yet are among them: it is never too little. Nothing if nobody counts.
-- Each time anew, so volatile.
create function counted_holds(traveller text) returns bigint
    language plpgsql volatile
as $$
begin
    return (select sum(holds) from booking_hold_count where traveller_id = traveller);
end
$$;

-- What connections that are no more have counted; tells of how many.
create function add_up_holds() returns integer
    language plpgsql volatile
as $$
declare
    ended integer;
begin
    with gone as (
        delete from booking_hold_count c
        where backend <> 0 and not exists (select from pg_stat_activity a where a.pid = c.backend)
        returning traveller_id, holds),
    added as (
        insert into booking_hold_count (traveller_id, backend, holds)
        select traveller_id, 0, sum(holds) from gone group by traveller_id
        on conflict (traveller_id, backend) do update set holds = booking_hold_count.holds + excluded.holds)
    select count(*) into ended from gone;
    return ended;
end
$$;

-- What a traveller holds, if that is as much as one may. A reseller holds for all of its customers as one traveller, and its holds
-- must not stand in a row: as long as all transactions that there can be would not reach the limit together, they go on side by
-- side, and only who is near it, or whose holds nobody counts, waits until the others have ended, and then lets nobody else in.
-- Both locks come before any counter of stock is touched, so that nobody waits for one with a counter in hand.
create or replace function open_holds(traveller text, at timestamptz, most integer) returns setof uuid
    language plpgsql volatile as $$
declare
    lock constant bigint := hashtextextended('booking.open-holds:' || traveller, 0);
    at_once constant integer := current_setting('max_connections')::integer;
begin
    if counted_holds(traveller) + 2 * at_once < most then
        perform pg_advisory_xact_lock_shared(lock);
        if counted_holds(traveller) + at_once < most then
            return;
        end if;
        raise exception 'Too many holds were added meanwhile' using errcode = 'serialization_failure';
    end if;
    perform pg_advisory_xact_lock(lock);
    if count_open_holds(traveller, at) >= most then
        return query select b.booking_id from booking b
                     where b.traveller_id = traveller and b.status = 'ON_HOLD' and b.hold_expires_at > at;
    end if;
end
$$;
