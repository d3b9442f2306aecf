-- That somebody was screened for an item of a booking, and what a doctor has said where one has to: no word about health,
-- so that the platform's jobs may see it. In CLEAR nobody is asked; a doctor is asked from due_at's being set, which is
-- when the booking is paid for, until it is settled.
create table screening (
    tenant_id      text        not null,
    screening_id   uuid        not null,
    booking_id     uuid        not null,
    item           integer     not null,
    participant    integer     not null check (participant >= 0),
    operator_code  text        not null,
    traveller_id   text        not null check (traveller_id <> ''),
    state          text        not null check (state in ('CLEAR', 'OPEN', 'APPROVED', 'REFUSED', 'LATE', 'CLOSED')),
    approval_hours integer     not null check (approval_hours > 0),
    due_at         timestamptz,
    answered_at    timestamptz,
    settled_at     timestamptz,
    kept_until     date        not null,
    created_at     timestamptz not null,
    primary key (tenant_id, screening_id),
    unique (tenant_id, booking_id, item, participant)
);
create index screening_booking on screening (booking_id);
create index screening_traveller on screening (traveller_id);
create index screening_kept on screening (kept_until);
create index screening_asked on screening (tenant_id, operator_code, due_at) where due_at is not null and state = 'OPEN';
create index screening_unsettled on screening (due_at) where due_at is not null and settled_at is null;

-- What was answered and what followed, and the doctor's words: sealed by the traveller's key. It goes with its screening,
-- which takes it along past these walls, so that even the platform's jobs need not see it.
create table screening_answer (
    tenant_id     text not null,
    screening_id  uuid not null,
    operator_code text not null,
    traveller_id  text not null,
    answers       text not null,
    reply         text,
    primary key (tenant_id, screening_id),
    foreign key (tenant_id, screening_id) references screening on delete cascade
);
create index screening_answer_traveller on screening_answer (traveller_id);

-- The reports of examinations that a traveller shows with it.
create table screening_report (
    tenant_id    text not null,
    screening_id uuid not null,
    traveller_id text not null,
    report_id    uuid not null,
    primary key (tenant_id, screening_id, report_id),
    foreign key (tenant_id, screening_id) references screening on delete cascade,
    foreign key (traveller_id, report_id) references examination_report on delete cascade
);
create index screening_report_report on screening_report (traveller_id, report_id);

alter table screening enable row level security;
alter table screening force row level security;
alter table screening_answer enable row level security;
alter table screening_answer force row level security;
alter table screening_report enable row level security;
alter table screening_report force row level security;

-- The traveller's own, and the platform's for what moves a booking. A doctor acts for CODE/doctors, which is another name
-- than the operator's: who works for the operator, or for the bureau, sees nothing here.
create policy screening_all on screening
    using ((select scope()) = 'platform' or ((select scope()) = 'market' and traveller_id = (select person())))
    with check ((select scope()) = 'platform' or ((select scope()) = 'market' and traveller_id = (select person())));
create policy screening_doctor on screening for select
    using (tenant_id = (select scope()) and operator_code || '/doctors' = (select acting_operator())
        and due_at is not null and state <> 'CLEAR');
create policy screening_doctor_answers on screening for update
    using (tenant_id = (select scope()) and operator_code || '/doctors' = (select acting_operator())
        and due_at is not null and state = 'OPEN')
    with check (tenant_id = (select scope()) and operator_code || '/doctors' = (select acting_operator())
        and state in ('APPROVED', 'REFUSED'));

create policy screening_answer_all on screening_answer
    using ((select scope()) = 'market' and traveller_id = (select person()))
    with check ((select scope()) = 'market' and traveller_id = (select person()));
create policy screening_answer_doctor on screening_answer for select
    using (tenant_id = (select scope()) and operator_code || '/doctors' = (select acting_operator())
        and exists (select 1 from screening s where s.tenant_id = screening_answer.tenant_id
            and s.screening_id = screening_answer.screening_id));
create policy screening_answer_doctor_replies on screening_answer for update
    using (tenant_id = (select scope()) and operator_code || '/doctors' = (select acting_operator()))
    with check (tenant_id = (select scope()) and operator_code || '/doctors' = (select acting_operator()));

create policy screening_report_all on screening_report
    using ((select scope()) = 'market' and traveller_id = (select person()))
    with check ((select scope()) = 'market' and traveller_id = (select person()));
create policy screening_report_doctor on screening_report for select
    using (tenant_id = (select scope())
        and exists (select 1 from screening s where s.tenant_id = screening_report.tenant_id
            and s.screening_id = screening_report.screening_id and s.state in ('OPEN', 'APPROVED')));

-- A doctor reads what belongs to a screening that is theirs to answer: the reports that are shown with it, and the wrapped
-- key of its traveller. What they see of both tables above decides.
create policy examination_report_screening on examination_report for select
    using ((select acting_operator()) like '%/doctors'
        and exists (select 1 from screening_report r where r.traveller_id = examination_report.traveller_id
            and r.report_id = examination_report.report_id));
create policy traveller_key_screening on traveller_key for select
    using ((select acting_operator()) like '%/doctors'
        and exists (select 1 from screening s where s.traveller_id = traveller_key.traveller_id));

grant select, insert, delete, update (state, due_at, answered_at, settled_at, kept_until) on screening to ${application};
grant select, insert, delete, update (reply) on screening_answer to ${application};
grant select, insert, delete on screening_report to ${application};
