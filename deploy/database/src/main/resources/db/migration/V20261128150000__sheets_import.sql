-- Sheets that an operator has sent: read and checked by whichever node takes one, and carried out once somebody has seen
-- what would change. The file goes when it is over.
create table sheet_import (
    tenant_id     text        not null,
    import_id     uuid        not null,
    operator_code text        not null,
    kind          text        not null check (kind in ('STOCK', 'PRICES', 'LISTINGS')),
    status        text        not null check (status in ('WAITING', 'CHECKED', 'REFUSED', 'CONFIRMED', 'DONE')),
    content       bytea,
    rows_read     integer     not null default 0,
    changes       integer     not null default 0,
    seen          bigint      not null default 0,
    faults        text        not null default '[]' check (faults is json array),
    created_at    timestamptz not null,
    due_at        timestamptz not null,
    primary key (tenant_id, import_id),
    foreign key (tenant_id, operator_code) references operator,
    check ((content is null) = (status in ('REFUSED', 'DONE')))
);
alter table sheet_import alter column content set storage external;
create index sheet_import_operator on sheet_import (tenant_id, operator_code, created_at);
create index sheet_import_due on sheet_import (due_at) where status in ('WAITING', 'CONFIRMED');

alter table sheet_import enable row level security;
alter table sheet_import force row level security;
create policy sheet_import_of_operator on sheet_import
    using (tenant_id = any (string_to_array((select scope()), ',')) and operator_code = (select acting_operator()))
    with check (tenant_id = any (string_to_array((select scope()), ',')) and operator_code = (select acting_operator()));
create policy sheet_import_of_platform on sheet_import
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');

grant select, insert, update, delete on sheet_import to ${application};
