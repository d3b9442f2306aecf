-- What we have reserved at suppliers for items of bookings. Two words about each: what is wanted, which moves in one
-- transaction with the booking, and how far it has come at the supplier, which follows. A new one is not wanted until the
-- booking that it is for is there, so whatever is left of a hold that came to nothing is given back.
create table supplier_reservation (
    tenant_id          text        not null,
    reservation_id     uuid        not null,
    booking_id         uuid        not null,
    item               integer     not null,
    connection_id      uuid        not null,
    -- ASKED: asked for, and nothing is known. REFUSED: the supplier has nothing for us. KEPT: it does not take it back.
    state              text        not null check (state in ('ASKED', 'HELD', 'CONFIRMED', 'RELEASED', 'REFUSED', 'KEPT')),
    wanted             text        not null check (wanted in ('HELD', 'CONFIRMED', 'RELEASED')),
    supplier_reference text,
    -- What its codes say, once it is confirmed.
    codes              text        not null default '[]' check (codes is json array),
    reserved_until     timestamptz,
    tries              integer     not null default 0,
    next_try_at        timestamptz not null,
    fault              text,
    decided            boolean     not null default false,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    primary key (tenant_id, reservation_id)
);
-- As the supplier knows it.
create unique index supplier_reservation_id on supplier_reservation (reservation_id);
create index supplier_reservation_booking on supplier_reservation (booking_id, item);
create index supplier_reservation_due on supplier_reservation (next_try_at)
    where state in ('ASKED', 'HELD', 'CONFIRMED') and state <> wanted;
create index supplier_reservation_ending on supplier_reservation (reserved_until)
    where state = 'HELD' and wanted = 'HELD';
create index supplier_reservation_answered on supplier_reservation (booking_id)
    where wanted = 'CONFIRMED' and state in ('CONFIRMED', 'REFUSED') and not decided;

alter table supplier_reservation enable row level security;
alter table supplier_reservation force row level security;
-- What opens a door is seen by who has booked it. What does not yet, whoever holds something in the market counts.
create policy supplier_reservation_read on supplier_reservation for select
    using ((select scope()) = 'platform' or tenant_id = any (string_to_array((select scope()), ','))
        or ((select scope()) = 'market'
            and (codes = '[]'
                or exists (select from booking b where b.booking_id = supplier_reservation.booking_id))));
create policy supplier_reservation_plan on supplier_reservation for insert
    with check ((select scope()) = 'market');
create policy supplier_reservation_follow on supplier_reservation for update
    using ((select scope()) in ('market', 'platform'))
    with check ((select scope()) in ('market', 'platform'));
create policy supplier_reservation_give_back on supplier_reservation for update
    using (tenant_id = any (string_to_array((select scope()), ',')))
    with check (tenant_id = any (string_to_array((select scope()), ',')));
grant select, insert, update on supplier_reservation to ${application};

-- Whoever ends an item, and why ever: what was reserved for it is not wanted any more.
create function give_back_reservation() returns trigger
    language plpgsql
as $$
begin
    update supplier_reservation set wanted = 'RELEASED', tries = 0, next_try_at = clock_timestamp()
    where booking_id = new.booking_id and item = new.item and wanted <> 'RELEASED';
    return null;
end
$$;
create trigger booking_item_given_back after update of status on booking_item for each row
    when (old.status is distinct from new.status and new.status in ('CANCELLED', 'EXPIRED', 'REJECTED'))
    execute function give_back_reservation();
