-- Results of medical examinations that travellers have sent: sealed by the traveller's key, gone when their time is over.
create table examination_report (
    traveller_id text        not null,
    report_id    uuid        not null,
    report       text        not null,
    media_type   text        check (media_type in ('application/pdf', 'image/jpeg')),
    size_bytes   integer     check (size_bytes > 0),
    content      bytea,
    kept_until   date        not null,
    created_at   timestamptz not null,
    primary key (traveller_id, report_id),
    check ((content is null) = (media_type is null) and (content is null) = (size_bytes is null))
);
create index examination_report_kept on examination_report (kept_until);

-- It is sealed, so it cannot be made smaller.
alter table examination_report alter column content set storage external;

alter table examination_report enable row level security;
alter table examination_report force row level security;

create policy examination_report_all on examination_report
    using ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''))
    with check ((select scope()) = 'platform'
        or ((select scope()) = 'market' and traveller_id = (select person()) and traveller_id <> ''));

grant select, insert, delete, update (media_type, size_bytes, content) on examination_report to ${application};
