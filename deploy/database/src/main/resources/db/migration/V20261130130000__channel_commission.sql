-- What a reseller's booking leaves it, as it was agreed on when it was made: later agreements change nothing about it, nor
-- does what becomes of the booking.
create table channel_commission (
    booking_id         uuid    primary key references booking,
    reseller_code      text    not null references reseller,
    commission_percent integer not null check (commission_percent between 0 and 50)
);
create index channel_commission_reseller on channel_commission (reseller_code);

alter table channel_commission enable row level security;
alter table channel_commission force row level security;
create policy channel_commission_own on channel_commission
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and (select person()) = 'reseller:' || reseller_code))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and (select person()) = 'reseller:' || reseller_code));
grant select, insert on channel_commission to ${application};

-- A booking that is moved is another one: both are noted.
create function note_commission() returns trigger
    language plpgsql
as $$
begin
    insert into channel_commission (booking_id, reseller_code, commission_percent)
    select new.booking_id, c.reseller_code, c.commission_percent from channel_contract c
    where c.reseller_code = new.reseller_code and c.tenant_id = split_part(new.product_id, '.', 1)
    on conflict do nothing;
    return new;
end
$$;
create trigger channel_booking_commission after insert or update of booking_id on channel_booking
    for each row execute function note_commission();
