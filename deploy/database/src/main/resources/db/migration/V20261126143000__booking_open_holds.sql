-- What a traveller holds and has not paid for yet, so that nobody can keep the market's stock to themselves.
create index booking_open_hold on booking (traveller_id) where status = 'ON_HOLD';

-- Of one traveller, one at a time: who asks waits for whoever is adding a hold for the same traveller, and sees it, for
-- each statement of a function in plpgsql looks anew.
create function open_holds(traveller text, at timestamptz) returns setof uuid
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('booking.open-holds:' || traveller, 0));
    return query select b.booking_id from booking b
                 where b.traveller_id = traveller and b.status = 'ON_HOLD' and b.hold_expires_at > at;
end
$$;
