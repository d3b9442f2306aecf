-- How many places of one product a reseller may have on one day.
alter table channel_contract
    add column most_per_day integer not null default 100000 check (most_per_day between 1 and 100000);
create index channel_booking_day on channel_booking (reseller_code, product_id, left(availability_id, 10));
