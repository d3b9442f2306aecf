-- A reseller's list goes on after the last one that it has read.
create index channel_booking_newest on channel_booking (reseller_code, created_at, uuid);
