-- What a traveller holds, if that is as much as one may. A reseller holds for all of its customers as one traveller, and its holds
-- must not stand in a row: as long as all transactions that there can be would not reach the limit together, they go on side by
-- side, and only who is near it waits until the others have ended, and then lets nobody else in.
-- Both locks come before any counter is touched, so that nobody waits for one with a counter in hand.
-- open_holds(text, timestamptz) is for nodes of the version before.
create function open_holds(traveller text, at timestamptz, most integer) returns setof uuid
    language plpgsql volatile as $$
declare
    lock constant bigint := hashtextextended('booking.open-holds:' || traveller, 0);
    at_once constant integer := current_setting('max_connections')::integer;
begin
    if count_open_holds(traveller, at) + 2 * at_once < most then
        perform pg_advisory_xact_lock_shared(lock);
        if count_open_holds(traveller, at) + at_once < most then
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

-- Each time anew: volatile, or it would count what there was when the first statement began.
create function count_open_holds(traveller text, at timestamptz) returns bigint
    language sql volatile
as $$
    select count(*) from booking b
    where b.traveller_id = traveller and b.status = 'ON_HOLD' and b.hold_expires_at > at
$$;
