-- What is paid for and waits to be approved of; its stock is held until then.
create index booking_pending on booking (hold_expires_at) where status = 'PENDING';
