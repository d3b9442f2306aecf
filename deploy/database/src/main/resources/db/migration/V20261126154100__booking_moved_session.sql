-- An operator, and no bureau, moves the sessions of its own items: what its item says of them, its claims on therapists
-- and rooms, and the message about it, but nothing else.
create policy booking_item_of_operator on booking_item for update
    using (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) = operator_code)
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) = operator_code);

create function refuse_more_than_content() returns trigger
    language plpgsql
as $$
declare
    same booking_item := new;
begin
    same.content := old.content;
    if same is distinct from old then
        raise exception 'an operator may only change the content of an item' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger booking_item_operator before update on booking_item for each row
    when (current_setting('app.scope', true) not in ('market', 'platform'))
    execute function refuse_more_than_content();

create policy allotment_claim_of_operator_taken on allotment_claim for insert
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and (resource like 'therapist:%' or resource like 'room:%')
        and exists (select 1 from booking_item i
            where i.tenant_id = allotment_claim.tenant_id and i.booking_id = allotment_claim.booking_id
              and i.item = allotment_claim.item and i.operator_code = (select acting_operator())));
create policy allotment_claim_of_operator_moved on allotment_claim for update
    using (tenant_id = any (string_to_array((select scope()), ','))
        and (resource like 'therapist:%' or resource like 'room:%')
        and exists (select 1 from booking_item i
            where i.tenant_id = allotment_claim.tenant_id and i.booking_id = allotment_claim.booking_id
              and i.item = allotment_claim.item and i.operator_code = (select acting_operator())))
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and (resource like 'therapist:%' or resource like 'room:%'));

create policy outbox_write_of_operator on outbox for insert
    with check (handler = 'moved-session' and (select acting_operator()) not in ('', '*')
        and coalesce((select scope()), '') not in ('', 'market'));

-- Whatever changes a booking locks its row first. An operator does not see that row, and may have it locked all the same
-- if an item of it is its own.
create function lock_booking_of(a_tenant text, a_booking uuid, a_item integer) returns boolean
    language plpgsql volatile
as $$
declare
    asked_in text := current_setting('app.scope', true);
    own boolean;
begin
    select exists (select 1 from booking_item i
        where i.tenant_id = a_tenant and i.booking_id = a_booking and i.item = a_item) into own;
    if own then
        perform set_config('app.scope', 'platform', true);
        perform 1 from booking b where b.booking_id = a_booking for update;
        perform set_config('app.scope', asked_in, true);
    end if;
    return own;
end
$$;
