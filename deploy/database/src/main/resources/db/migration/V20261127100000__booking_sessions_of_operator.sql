-- What an operator has to do on a day: its sessions in the order of time, found by the therapists that they take. One item
-- has one a day at the most.
create index allotment_claim_session on allotment_claim (tenant_id, day, at, booking_id, item)
    where resource like 'therapist:%' and state = 'SOLD';

-- The name by which guest and operator speak of a booking, for whom an item of it is visible, though the booking is not.
create function reference_of_booking(a_tenant text, a_booking uuid) returns text
    language plpgsql volatile
as $$
declare
    asked_in text := current_setting('app.scope', true);
    found_reference text;
begin
    if exists (select 1 from booking_item i where i.tenant_id = a_tenant and i.booking_id = a_booking) then
        perform set_config('app.scope', 'platform', true);
        select b.reference from booking b where b.booking_id = a_booking into found_reference;
        perform set_config('app.scope', asked_in, true);
    end if;
    return found_reference;
end
$$;
