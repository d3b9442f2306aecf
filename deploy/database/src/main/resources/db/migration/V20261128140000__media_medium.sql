-- Photographs of an operator. The pictures themselves lie in the store; a version of them is never written twice, so that
-- a listing that shows one goes on showing it: who draws one takes the number after the last, and it counts once it lies there.
create table medium (
    tenant_id     text        not null,
    media_id      uuid        not null,
    operator_code text        not null,
    alt           text        not null check (alt is json object),
    version       integer     not null default 0 check (version between 0 and last_version),
    whole_version integer     not null default 0 check (whole_version between 0 and version),
    last_version  integer     not null default 0,
    width         integer     not null default 0,
    height        integer     not null default 0,
    crop_left     integer     not null default 0 check (crop_left >= 0),
    crop_top      integer     not null default 0 check (crop_top >= 0),
    crop_width    integer     not null default 0,
    created_at    timestamptz not null,
    primary key (tenant_id, media_id),
    foreign key (tenant_id, operator_code) references operator,
    check ((version = 0) = (width = 0)),
    check (crop_left + crop_width <= width and crop_top + crop_width * 9 / 16 <= height)
);
create index medium_operator on medium (tenant_id, operator_code, created_at);

alter table medium enable row level security;
alter table medium force row level security;
create policy medium_of_operator on medium
    using (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) in ('*', operator_code))
    with check (tenant_id = any (string_to_array((select scope()), ',')) and operator_code = (select acting_operator()));
create policy medium_of_platform on medium for select using ((select scope()) = 'platform');

grant select, insert, update, delete on medium to ${application};
