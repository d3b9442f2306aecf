-- What a border's name list needs of each participant of a tour, as it was when the tour was booked, or corrected since:
-- JSON, sealed by the traveller's key. It is null once the traveller has been erased, and the row goes some time after the
-- tour.
create table booking_participant (
    tenant_id    text        not null,
    booking_id   uuid        not null,
    item         integer     not null,
    participant  integer     not null check (participant > 0),
    traveller_id text        not null,
    booked_at    timestamptz not null,
    end_date     date        not null,
    -- Whether nothing is missing; said apart, so that a list of departures opens nothing.
    complete     boolean     not null,
    person       text,
    primary key (tenant_id, booking_id, item, participant),
    foreign key (tenant_id, booking_id, item) references booking_item
);
create index booking_participant_traveller on booking_participant (traveller_id);
create index booking_participant_end on booking_participant (end_date);

alter table booking_participant enable row level security;
alter table booking_participant force row level security;

create policy booking_participant_own on booking_participant
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''
            and exists (select 1 from booking b where b.booking_id = booking_participant.booking_id)));

-- Whose item it is, once it is paid for and as long as it stands. No bureau: who travels is not its business.
create policy booking_participant_of_operator on booking_participant for select
    using (tenant_id = (select scope()) and (select acting_operator()) not in ('', '*')
        and exists (select 1 from booking_item i
                    where (i.tenant_id, i.booking_id, i.item)
                        = (booking_participant.tenant_id, booking_participant.booking_id, booking_participant.item)
                      and i.operator_code = (select acting_operator()) and i.status in ('CONFIRMED', 'REDEEMED')));

grant select, insert, delete, update (complete, person) on booking_participant to ${application};
