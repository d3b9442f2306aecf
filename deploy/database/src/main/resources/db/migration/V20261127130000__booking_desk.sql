-- What an operator finds an item by, who does not see the booking that it belongs to: the booking's reference, and when it
-- was booked. That is when it was held, until it is paid for, or waits for a doctor: from then on, when that was.
alter table booking_item add column reference text, add column booked_at timestamptz;

select set_config('app.scope', 'platform', true);
update booking_item i set reference = b.reference, booked_at = coalesce(b.confirmed_at, b.created_at)
from booking b where b.booking_id = i.booking_id;
select set_config('app.scope', '', true);

alter table booking_item alter column reference set not null, alter column booked_at set not null;

create function name_item() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'INSERT' then
        select b.reference, b.created_at into new.reference, new.booked_at
        from booking b where b.booking_id = new.booking_id;
    elsif old.status in ('ON_HOLD', 'EXPIRED') and new.status in ('PENDING', 'CONFIRMED') then
        new.booked_at := clock_timestamp();
    end if;
    return new;
end
$$;
create trigger booking_item_named before insert or update of status on booking_item for each row
    execute function name_item();

-- Each order in which an operator reads them, with the keys that its pages go on from.
drop index booking_item_operator;
create index booking_item_operator on booking_item (tenant_id, operator_code, start_date, booking_id, item);
create index booking_item_operator_booked on booking_item (tenant_id, operator_code, booked_at, booking_id, item);
create index booking_item_reference on booking_item (tenant_id, reference);
