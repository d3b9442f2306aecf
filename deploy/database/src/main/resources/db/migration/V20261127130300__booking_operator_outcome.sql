-- That nobody came, as the operator says; a guest who comes after all is checked in, and it is taken back.
alter table booking_item add column no_show_at timestamptz;

-- An operator changes nothing of its items but what their sessions say, that nobody came, and that they are used.
create or replace function refuse_more_than_content() returns trigger
    language plpgsql
as $$
declare
    same booking_item := new;
begin
    same.content := old.content;
    if old.status = 'CONFIRMED' and new.status = 'REDEEMED' then
        same.status := old.status;
    end if;
    if (new.status = 'CONFIRMED' and old.no_show_at is null) or (new.status = 'REDEEMED' and new.no_show_at is null) then
        same.no_show_at := old.no_show_at;
    end if;
    if same is distinct from old then
        raise exception 'an operator may only change the content of an item, or what became of it'
            using errcode = '42501';
    end if;
    return new;
end
$$;

-- An operator has asked for an item of its own to be taken out of its booking, which it does not see. That is done a
-- moment later, in the platform's scope, with everything that hangs on it.
create table item_cancellation (
    tenant_id  text        not null,
    booking_id uuid        not null,
    item       integer     not null,
    reason     text        not null,
    asked_at   timestamptz not null,
    asked_by   text        not null,
    done_at    timestamptz,
    primary key (tenant_id, booking_id, item),
    foreign key (tenant_id, booking_id, item) references booking_item
);
create index item_cancellation_open on item_cancellation (asked_at) where done_at is null;

alter table item_cancellation enable row level security;
alter table item_cancellation force row level security;

create policy item_cancellation_ask on item_cancellation for insert
    with check (tenant_id = (select scope()) and (select acting_operator()) not in ('', '*') and done_at is null
        and exists (select 1 from booking_item i
                    where (i.tenant_id, i.booking_id, i.item)
                        = (item_cancellation.tenant_id, item_cancellation.booking_id, item_cancellation.item)
                      and i.operator_code = (select acting_operator()) and i.status = 'CONFIRMED'));
create policy item_cancellation_read on item_cancellation for select
    using ((select scope()) = 'platform'
        or (tenant_id = (select scope()) and exists (select 1 from booking_item i
                    where (i.tenant_id, i.booking_id, i.item)
                        = (item_cancellation.tenant_id, item_cancellation.booking_id, item_cancellation.item))));
create policy item_cancellation_do on item_cancellation for update
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');

grant select, insert, update (done_at) on item_cancellation to ${application};

alter table booking_item drop constraint booking_item_withdrawal_check;
alter table booking_item add constraint booking_item_withdrawal_check check (withdrawal in
    ('GROUP_TOO_SMALL', 'PORT_CLOSED', 'CANNOT_CROSS', 'WEATHER', 'OUT_OF_ORDER', 'OVERBOOKED', 'STAFF_AWAY', 'OPERATOR'));
