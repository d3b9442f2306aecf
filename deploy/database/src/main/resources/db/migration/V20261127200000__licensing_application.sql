-- Businesses that want to sell in a tenant. What is personal (the person to ask for, the account to be paid to) is sealed
-- by the master key; the rest is what their licences say in public.
create table operator_application (
    tenant_id       text        not null,
    application_id  uuid        not null,
    applicant_id    text        not null check (applicant_id <> ''),
    status          text        not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REFUSED')),
    content         text        not null check (content is json object),
    sealed          text        not null,
    master_key_id   integer     not null,
    recognised      text        not null default '[]' check (recognised is json array),
    operator_code   text,
    reason          text,
    version         integer     not null default 1,
    created_at      timestamptz not null,
    submitted_at    timestamptz,
    decided_at      timestamptz,
    primary key (tenant_id, application_id),
    check ((status in ('DRAFT', 'SUBMITTED')) or decided_at is not null),
    check ((operator_code is not null) = (status = 'APPROVED'))
);
create unique index operator_application_id on operator_application (application_id);
create index operator_application_applicant on operator_application (applicant_id, created_at);
create index operator_application_waiting on operator_application (tenant_id, status, submitted_at);
create index operator_application_master on operator_application (master_key_id);

-- A licence belongs to an application until that is approved, and to an operator from then on. One that is recognised
-- was checked in another tenant, by an agreement.
create table operator_licence (
    tenant_id      text        not null,
    licence_id     uuid        not null,
    application_id uuid,
    operator_code  text,
    kind           text        not null,
    number         text        not null,
    issuer         text        not null,
    valid_until    date,
    status         text        not null check (status in ('DRAFT', 'SUBMITTED', 'VALID', 'REFUSED', 'EXPIRED', 'REPLACED')),
    checked_in     text,
    agreement      text,
    reason         text,
    warned_days    integer,
    media_type     text        check (media_type in ('application/pdf', 'image/jpeg')),
    size_bytes     integer     check (size_bytes > 0),
    content        bytea,
    created_at     timestamptz not null,
    decided_at     timestamptz,
    primary key (tenant_id, licence_id),
    foreign key (tenant_id, application_id) references operator_application on delete cascade,
    foreign key (tenant_id, operator_code) references operator,
    check (application_id is not null or operator_code is not null),
    check ((checked_in is null) = (agreement is null)),
    check ((content is null) = (media_type is null) and (content is null) = (size_bytes is null))
);
alter table operator_licence alter column content set storage external;
-- One of each kind in an application, one of each kind that counts for an operator.
create unique index operator_licence_applied on operator_licence (tenant_id, application_id, kind)
    where application_id is not null and operator_code is null;
create unique index operator_licence_held on operator_licence (tenant_id, operator_code, kind) where status = 'VALID';
-- A business sells in a tenant as one operator.
create unique index operator_licence_business on operator_licence (tenant_id, number)
    where kind = 'business-registration' and status = 'VALID';
create index operator_licence_operator on operator_licence (tenant_id, operator_code, created_at);
create index operator_licence_ending on operator_licence (valid_until) where status = 'VALID';

alter table operator_application enable row level security;
alter table operator_application force row level security;
alter table operator_licence enable row level security;
alter table operator_licence force row level security;

-- An application is its applicant's; once it was submitted also the bureau's of its tenant.
create policy operator_application_all on operator_application
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and applicant_id = (select person()))
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) = '*' and status <> 'DRAFT'))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and applicant_id = (select person()) and status in ('DRAFT', 'SUBMITTED'))
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) = '*' and status <> 'DRAFT'));

-- What licences an operator has is public; those of an application are seen by whom it is seen.
create policy operator_licence_read on operator_licence for select
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and status = 'VALID')
        or ((select scope()) = 'market' and application_id is not null
            and exists (select 1 from operator_application a
                where a.tenant_id = operator_licence.tenant_id and a.application_id = operator_licence.application_id))
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) in ('*', operator_code)
            and (operator_code is not null or exists (select 1 from operator_application a
                where a.tenant_id = operator_licence.tenant_id and a.application_id = operator_licence.application_id))));
create policy operator_licence_of_applicant on operator_licence
    using ((select scope()) = 'market' and operator_code is null
        and exists (select 1 from operator_application a
            where a.tenant_id = operator_licence.tenant_id and a.application_id = operator_licence.application_id))
    with check ((select scope()) = 'market' and operator_code is null and status = 'DRAFT'
        and exists (select 1 from operator_application a
            where a.tenant_id = operator_licence.tenant_id and a.application_id = operator_licence.application_id));
-- An operator shows a new one; what counts, its bureau says.
create policy operator_licence_of_operator on operator_licence
    using (tenant_id = any (string_to_array((select scope()), ',')) and operator_code = (select acting_operator())
        and status in ('DRAFT', 'SUBMITTED'))
    with check (tenant_id = any (string_to_array((select scope()), ',')) and operator_code = (select acting_operator())
        and status in ('DRAFT', 'SUBMITTED'));
create policy operator_licence_of_bureau on operator_licence
    using (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*')
    with check (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*');
create policy operator_licence_of_platform on operator_licence
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');

create policy outbox_write_of_licensing on outbox for insert
    with check (handler in ('found-operator', 'licensing-mail', 'enforce-licences') and (select acting_operator()) = '*'
        and coalesce((select scope()), '') not in ('', 'market'));

grant select, insert, update, delete on operator_application, operator_licence to ${application};
