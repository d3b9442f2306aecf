-- When something starts is counted too: by the hours of a port.
drop trigger booking_item_counted on booking_item;
create trigger booking_item_counted after update of status, start_date, start_time, end_date, persons, price_minor,
    refunded_minor, no_show_at on booking_item for each row
    when ((old.status, old.start_date, old.start_time, old.end_date, old.persons, old.price_minor, old.refunded_minor,
            old.no_show_at)
        is distinct from (new.status, new.start_date, new.start_time, new.end_date, new.persons, new.price_minor,
            new.refunded_minor, new.no_show_at)
        and new.status in ('CONFIRMED', 'REDEEMED', 'CANCELLED') and new.paid_at is not null)
    execute function note_change();
