-- Filters of the list of bookings under a name, each for the person who has kept them. The person is not known to the
-- database while an operator acts: there the wall is the operator's, and its code asks for the person's own.
create table saved_view (
    tenant_id     text        not null,
    operator_code text        not null,
    subject       text        not null,
    view_id       uuid        not null,
    name          text        not null check (length(name) between 1 and 60),
    filter        text        not null check (filter is json object),
    created_at    timestamptz not null,
    primary key (tenant_id, operator_code, subject, view_id)
);
create index saved_view_subject on saved_view (subject);

alter table saved_view enable row level security;
alter table saved_view force row level security;

create policy saved_view_of_operator on saved_view
    using (tenant_id = (select scope()) and operator_code = (select acting_operator())
        and (select acting_operator()) not in ('', '*'))
    with check (tenant_id = (select scope()) and operator_code = (select acting_operator())
        and (select acting_operator()) not in ('', '*'));
create policy saved_view_own on saved_view for select
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and subject = (select person()) and subject <> ''));
create policy saved_view_erase on saved_view for delete
    using ((select scope()) = 'market' and subject = (select person()) and subject <> '');

grant select, insert, update, delete on saved_view to ${application};
