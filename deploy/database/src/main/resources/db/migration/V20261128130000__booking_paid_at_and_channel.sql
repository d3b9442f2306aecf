-- What figures count: when an item was paid for, which tells one that was cancelled afterwards from a hold that was given
-- up; and through whom it was booked, which is our own web unless a reseller says otherwise.
alter table booking_item
    add column paid_at timestamptz,
    add column channel text not null default 'WEB' check (channel ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,59}$');

select set_config('app.scope', 'platform', true);
update booking_item i set paid_at = i.booked_at
from booking b where b.booking_id = i.booking_id
  and (i.status in ('PENDING', 'CONFIRMED', 'REDEEMED', 'REJECTED') or (i.status = 'CANCELLED' and b.confirmed_at is not null));
select set_config('app.scope', '', true);

create function pay_item() returns trigger
    language plpgsql
as $$
begin
    new.paid_at := new.booked_at;
    return new;
end
$$;
-- After booking_item_named, by the order of their names: that one says when it was booked.
create trigger booking_item_paid before update of status on booking_item for each row
    when (old.status in ('ON_HOLD', 'EXPIRED') and new.status in ('PENDING', 'CONFIRMED'))
    execute function pay_item();

create index booking_item_paid on booking_item (tenant_id, operator_code, paid_at) where paid_at is not null;
