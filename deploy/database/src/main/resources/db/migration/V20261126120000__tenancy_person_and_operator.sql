-- Besides the scope, a transaction says for whom it acts. In the market that is a person, who sees bookings of their own
-- only; in a tenant it is an operator, or '*' for who answers for all of the tenant. Empty: nobody's.
create function person() returns text
    language sql stable parallel safe
as $$ select coalesce(current_setting('app.person', true), '') $$;

create function acting_operator() returns text
    language sql stable parallel safe
as $$ select coalesce(current_setting('app.operator', true), '') $$;

-- A booking is its traveller's.
drop policy booking_all on booking;
create policy booking_all on booking
    using ((select scope()) = 'platform' or ((select scope()) = 'market' and traveller_id = (select person())
        and traveller_id <> ''))
    with check ((select scope()) = 'platform' or ((select scope()) = 'market' and traveller_id = (select person())
        and traveller_id <> ''));

-- What belongs to a booking is seen by whom the booking itself is seen.
drop policy booking_party_all on booking_party;
create policy booking_party_all on booking_party
    using ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = booking_party.booking_id)))
    with check ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = booking_party.booking_id)));

-- An item is also its operator's, and its tenant's bureau's.
drop policy booking_item_read on booking_item;
drop policy booking_item_write on booking_item;
create policy booking_item_read on booking_item for select
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market'
            and exists (select 1 from booking b where b.booking_id = booking_item.booking_id))
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) in ('*', operator_code)));
create policy booking_item_write on booking_item
    using ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = booking_item.booking_id)))
    with check ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = booking_item.booking_id)));

drop policy payment_all on payment;
create policy payment_all on payment
    using ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = payment.booking_id)))
    with check ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = payment.booking_id)));
drop policy refund_all on refund;
create policy refund_all on refund
    using ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = refund.booking_id)))
    with check ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = refund.booking_id)));
drop policy payment_notification_all on payment_notification;
create policy payment_notification_all on payment_notification
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');

-- The answers that a person has had are that person's.
drop policy idempotency_all on idempotency;
create policy idempotency_all on idempotency
    using ((select scope()) = 'platform' or ((select scope()) = 'market' and principal = (select person())))
    with check ((select scope()) = 'platform' or ((select scope()) = 'market' and principal = (select person())));

-- What rivals sell in one tenant is kept apart as well: drafts are seen, and listings written, by their own operator.
drop policy listing_read on listing;
drop policy listing_write on listing;
create policy listing_read on listing for select
    using (((select scope()) = 'market' and status = 'PUBLISHED')
        or (select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) in ('*', operator_code)));
create policy listing_write on listing
    using (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) in ('*', operator_code))
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) in ('*', operator_code));

drop policy operator_write on operator;
create policy operator_write on operator
    using (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) in ('*', operator_code))
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) in ('*', operator_code));
