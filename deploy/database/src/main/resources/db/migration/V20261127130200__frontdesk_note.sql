-- What an operator notes about an item of its own, for itself: sealed by the key of the traveller, for it may be about
-- them. It is never changed, and goes with what is known of them.
create table desk_note (
    tenant_id     text        not null,
    note_id       uuid        not null,
    booking_id    uuid        not null,
    item          integer     not null,
    operator_code text        not null,
    written_at    timestamptz not null,
    written_by    text        not null,
    words         text        not null,
    primary key (tenant_id, note_id),
    foreign key (tenant_id, booking_id, item) references booking_guest on delete cascade
);
create index desk_note_item on desk_note (tenant_id, booking_id, item, written_at);

alter table desk_note enable row level security;
alter table desk_note force row level security;

create policy desk_note_of_operator on desk_note
    using (tenant_id = (select scope()) and operator_code = (select acting_operator())
        and (select acting_operator()) not in ('', '*'))
    with check (tenant_id = (select scope()) and operator_code = (select acting_operator())
        and exists (select 1 from booking_item i
                    where (i.tenant_id, i.booking_id, i.item)
                        = (desk_note.tenant_id, desk_note.booking_id, desk_note.item)
                      and i.operator_code = (select acting_operator())));
create policy desk_note_read on desk_note for select using ((select scope()) = 'platform');

grant select, insert on desk_note to ${application};
