-- A policy that asks another table takes the policies of that one into each statement, and what these ask: to read the key of a
-- traveller by its primary key was a plan of 281 parts, of which four were ever looked at, and cost twenty times the reading.
-- What is asked seldom and last is asked in a function: it is prepared once for a connection, and only where somebody gets
-- there. It sees no more than who calls it: the same policies hold in it.
create function sold_by_acting_reseller(a_tenant text, a_code text) returns boolean
    language plpgsql stable
as $$
begin
    return exists (select from channel_booking b
                   where b.reseller_code = substr(person(), 10) and b.product_id = a_tenant || '.' || a_code);
end
$$;
alter policy listing_read on listing
    using (((select scope()) = 'market' and status = 'PUBLISHED')
        or (select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) in ('*', operator_code))
        or ((select scope()) = 'market' and (select person()) like 'reseller:%'
            and sold_by_acting_reseller(tenant_id, listing_code)));

create function sees_listing(a_tenant text, a_code text) returns boolean
    language plpgsql stable
as $$
begin
    return exists (select from listing l where l.tenant_id = a_tenant and l.listing_code = a_code);
end
$$;
alter policy price_plan_read on price_plan
    using ((select scope()) in ('market', 'platform')
        or (tenant_id = any (string_to_array((select scope()), ','))
            and ((select acting_operator()) = '*' or sees_listing(tenant_id, listing_code))));
alter policy price_plan_write on price_plan
    using (tenant_id = any (string_to_array((select scope()), ','))
        and sees_listing(tenant_id, listing_code))
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and sees_listing(tenant_id, listing_code));

create function sees_tour_of(traveller text) returns boolean
    language plpgsql stable
as $$
begin
    return exists (select from booking_participant p where p.traveller_id = traveller)
        or exists (select from name_list_entry e where e.traveller_id = traveller);
end
$$;
alter policy traveller_key_of_tour on traveller_key
    using ((select scope()) not in ('market', 'platform') and (select acting_operator()) not in ('', '*')
        and sees_tour_of(traveller_id));

create function sees_guests_of(traveller text) returns boolean
    language plpgsql stable
as $$
begin
    return exists (select from booking_guest g where g.traveller_id = traveller);
end
$$;
alter policy traveller_key_of_guest on traveller_key
    using ((select scope()) not in ('market', 'platform') and (select acting_operator()) not in ('', '*')
        and sees_guests_of(traveller_id));

create function sees_screening_of(traveller text) returns boolean
    language plpgsql stable
as $$
begin
    return exists (select from screening s where s.traveller_id = traveller);
end
$$;
alter policy traveller_key_screening on traveller_key
    using ((select acting_operator()) like '%/doctors' and sees_screening_of(traveller_id));

create function comes_to_acting_operator(a_tenant text, a_booking uuid, an_item integer) returns boolean
    language plpgsql stable
as $$
begin
    return exists (select from booking_item i
                   where i.tenant_id = a_tenant and i.booking_id = a_booking and i.item = an_item
                     and i.operator_code = acting_operator() and i.status in ('CONFIRMED', 'REDEEMED'));
end
$$;
alter policy booking_guest_of_operator on booking_guest
    using (tenant_id = (select scope()) and (select acting_operator()) not in ('', '*')
        and comes_to_acting_operator(tenant_id, booking_id, item));

-- In this language it is prepared once for a connection, in SQL for each statement that asks.
create or replace function is_supplied(a_tenant text, a_code text) returns boolean
    language plpgsql stable
as $$
begin
    return exists (select from supplier_option where tenant_id = a_tenant and listing_code = a_code);
end
$$;
