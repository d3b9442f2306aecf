-- Another day, time or option of an item, or another name of one of its guests, as its operator wants it, who sees nothing of the booking but that item. What it
-- comes to is found out, and done once that is confirmed, a moment later in the platform's scope. What is offered to the
-- traveller, who pays for it, is a row of date_change with the same key. A name is sealed by the traveller's key, and kept
-- until it is corrected, or for a day.
create table item_change (
    tenant_id  text        not null,
    change_id  uuid        not null,
    booking_id uuid        not null,
    item       integer     not null,
    reason     text        not null,
    wanted     text        not null check (wanted is json object),
    name       text,
    state      text        not null check (state in ('ASKED', 'QUOTED', 'CONFIRMED', 'MADE', 'OFFERED', 'REFUSED')),
    outcome    text        check (outcome is json object),
    waived     boolean     not null default false,
    asked_at   timestamptz not null,
    asked_by   text        not null,
    changed_at timestamptz not null,
    primary key (tenant_id, change_id),
    foreign key (tenant_id, booking_id, item) references booking_item
);
-- As date_change has it.
create unique index item_change_id on item_change (change_id);
create index item_change_item on item_change (tenant_id, booking_id, item, asked_at);
create index item_change_name on item_change (asked_at) where name is not null;
create index item_change_open on item_change (asked_at) where state in ('ASKED', 'CONFIRMED');

alter table item_change enable row level security;
alter table item_change force row level security;

create policy item_change_ask on item_change for insert
    with check (tenant_id = (select scope()) and (select acting_operator()) not in ('', '*')
        and state = 'ASKED' and outcome is null
        and exists (select 1 from booking_item i
                    where (i.tenant_id, i.booking_id, i.item)
                        = (item_change.tenant_id, item_change.booking_id, item_change.item)
                      and i.operator_code = (select acting_operator()) and i.status = 'CONFIRMED'));
create policy item_change_read on item_change for select
    using ((select scope()) = 'platform'
        or (tenant_id = (select scope()) and (select acting_operator()) not in ('', '*')
            and exists (select 1 from booking_item i
                    where (i.tenant_id, i.booking_id, i.item)
                        = (item_change.tenant_id, item_change.booking_id, item_change.item)
                      and i.operator_code = (select acting_operator()))));
create policy item_change_confirm on item_change for update
    using (tenant_id = (select scope()) and state = 'QUOTED' and (select acting_operator()) not in ('', '*')
        and exists (select 1 from booking_item i
                    where (i.tenant_id, i.booking_id, i.item)
                        = (item_change.tenant_id, item_change.booking_id, item_change.item)
                      and i.operator_code = (select acting_operator())))
    with check (state = 'CONFIRMED');
create policy item_change_do on item_change for update
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');

grant select, insert, update (state, outcome, waived, name, changed_at) on item_change to ${application};

-- An operator sees what has become of what it has offered.
create policy date_change_of_operator on date_change for select
    using ((select acting_operator()) not in ('', '*')
        and exists (select 1 from item_change c where c.change_id = date_change.change_id));
