-- Reports that a bureau has ordered of its figures. `next_from` is the first day of the next period that is to be made.
create table statistics_report_order (
    tenant_id       text        not null,
    order_id        uuid        not null,
    name            text        not null check (length(name) between 1 and 80),
    every           text        not null check (every in ('WEEK', 'MONTH', 'QUARTER')),
    language        text        not null,
    breakdowns      text[]      not null,
    views           text[]      not null,
    tells_directors boolean     not null,
    ordered_at      timestamptz not null,
    next_from       date        not null,
    version         bigint      not null,
    primary key (tenant_id, order_id)
);
alter table statistics_report_order enable row level security;
alter table statistics_report_order force row level security;
create policy statistics_report_order_of_bureau on statistics_report_order
    using (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*')
    with check (tenant_id = (select scope()) and (select acting_operator()) = '*');
create policy statistics_report_order_plan on statistics_report_order
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert, update, delete on statistics_report_order to ${application};

-- Who is told of an order's reports besides directors: it holds the person, so that the order need not.
create table statistics_report_reader (
    tenant_id text not null,
    order_id  uuid not null,
    person_id text not null check (person_id <> ''),
    primary key (tenant_id, order_id, person_id),
    foreign key (tenant_id, order_id) references statistics_report_order on delete cascade
);
create index statistics_report_reader_person on statistics_report_reader (person_id);
alter table statistics_report_reader enable row level security;
alter table statistics_report_reader force row level security;
create policy statistics_report_reader_all on statistics_report_reader
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*')
        or ((select scope()) = 'market' and person_id = (select person())))
    with check (tenant_id = (select scope()) and (select acting_operator()) = '*');
grant select, insert, delete on statistics_report_reader to ${application};

-- A report: of one order and period there is one. Until it is made, it is due; once it is, nobody changes it any more.
-- Its files lie in the store, under `file_key`. It outlives its order.
create table statistics_report (
    tenant_id  text        not null,
    report_id  uuid        not null,
    order_id   uuid        not null,
    name       text        not null,
    every      text        not null check (every in ('WEEK', 'MONTH', 'QUARTER')),
    language   text        not null,
    period     text        not null,
    first_day  date        not null,
    last_day   date        not null,
    planned_at timestamptz not null,
    due_at     timestamptz,
    attempts   integer     not null default 0,
    made_at    timestamptz,
    file_key   text,
    primary key (tenant_id, report_id),
    unique (tenant_id, order_id, period),
    check (first_day <= last_day),
    check ((made_at is null) = (due_at is not null)),
    check ((made_at is null) = (file_key is null))
);
create index statistics_report_due on statistics_report (due_at) where due_at is not null;
create index statistics_report_age on statistics_report (made_at) where made_at is not null;
create index statistics_report_latest on statistics_report (tenant_id, planned_at, report_id);
alter table statistics_report enable row level security;
alter table statistics_report force row level security;
create policy statistics_report_read on statistics_report for select
    using ((select scope()) = 'platform'
        or (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*'));
create policy statistics_report_plan on statistics_report for insert
    with check (made_at is null
        and ((select scope()) = 'platform' or (tenant_id = (select scope()) and (select acting_operator()) = '*')));
create policy statistics_report_make on statistics_report for update
    using ((select scope()) = 'platform' and made_at is null) with check ((select scope()) = 'platform');
create policy statistics_report_hasten on statistics_report for update
    using (made_at is null and tenant_id = (select scope()) and (select acting_operator()) = '*')
    with check (made_at is null and tenant_id = (select scope()) and (select acting_operator()) = '*');
create policy statistics_report_stop on statistics_report for delete
    using ((select scope()) = 'platform'
        or (made_at is null and tenant_id = (select scope()) and (select acting_operator()) = '*'));
grant select, insert, delete, update (due_at, attempts, made_at, file_key) on statistics_report to ${application};
