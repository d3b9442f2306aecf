-- A reseller that has sold what was taken from sale since still sees it: its bookings of it stand.
drop policy listing_read on listing;
create policy listing_read on listing for select
    using (((select scope()) = 'market' and status = 'PUBLISHED')
        or (select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) in ('*', operator_code))
        or ((select scope()) = 'market' and (select person()) like 'reseller:%'
            and exists (select from channel_booking b
                where b.reseller_code = substr((select person()), 10)
                  and b.product_id = listing.tenant_id || '.' || listing.listing_code)));
