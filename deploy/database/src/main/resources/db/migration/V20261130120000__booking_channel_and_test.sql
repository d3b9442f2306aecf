-- Through whom a booking came, which its items repeat; and bookings with which a reseller only tries how one is made: they
-- take no stock, are paid by nobody, and nobody but the reseller sees them.
alter table booking
    add column channel text not null default 'WEB' check (channel ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,59}$'),
    add column test boolean not null default false;
alter table booking_item add column test boolean not null default false;

create or replace function name_item() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'INSERT' then
        select b.reference, b.created_at, b.channel, b.test
        into new.reference, new.booked_at, new.channel, new.test
        from booking b where b.booking_id = new.booking_id;
    elsif old.status in ('ON_HOLD', 'EXPIRED') and new.status in ('PENDING', 'CONFIRMED') then
        new.booked_at := clock_timestamp();
    end if;
    return new;
end
$$;

-- What is only tried is never paid for: by that, figures and statistics leave it out.
drop trigger booking_item_paid on booking_item;
create trigger booking_item_paid before update of status on booking_item for each row
    when (old.status in ('ON_HOLD', 'EXPIRED') and new.status in ('PENDING', 'CONFIRMED') and not old.test)
    execute function pay_item();

drop policy booking_item_read on booking_item;
create policy booking_item_read on booking_item for select
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market'
            and exists (select 1 from booking b where b.booking_id = booking_item.booking_id))
        or (tenant_id = any (string_to_array((select scope()), ',')) and not test
            and (select acting_operator()) in ('*', operator_code)));
