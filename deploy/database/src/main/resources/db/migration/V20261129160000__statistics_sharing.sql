-- What each bureau agrees to share of its figures, and with whom. Settings are only added: of those whose day has come, the
-- last one that was made holds. What is agreed is no secret; what is shared stands behind it.
create table statistics_sharing (
    tenant_id      text        not null,
    version        bigint      not null,
    audience       text        not null check (audience in ('BUREAUS', 'PUBLIC')),
    effective_from date        not null,
    groups         text[]      not null check (groups <@ array['VISITS', 'STAYS', 'MONEY', 'LOSSES']),
    breakdowns     text[]      not null check (breakdowns <@ array['ALL', 'ORIGIN', 'RESIDENCE', 'FAMILY', 'AGE']),
    set_at         timestamptz not null,
    check (breakdowns = '{}' or 'ALL' = any (breakdowns)),
    check ('RESIDENCE' = any (breakdowns) or not 'ORIGIN' = any (breakdowns)),
    primary key (tenant_id, version, audience)
);
alter table statistics_sharing enable row level security;
alter table statistics_sharing force row level security;
create policy statistics_sharing_read on statistics_sharing for select using ((select scope()) <> '');
-- All tenants are eight hours ahead of UTC.
create policy statistics_sharing_set on statistics_sharing for insert
    with check (tenant_id = (select scope()) and (select acting_operator()) = '*'
        and effective_from >= (now() at time zone 'Asia/Shanghai')::date);
grant select, insert on statistics_sharing to ${application};

-- What holds today.
create view statistics_agreed with (security_invoker = true) as
select distinct on (tenant_id, audience) tenant_id, audience, groups, breakdowns
from statistics_sharing
where effective_from <= (now() at time zone 'Asia/Shanghai')::date
order by tenant_id, audience, version desc;
grant select on statistics_agreed to ${application};

-- A bureau sees of another region the breakdowns that this one shares with bureaus.
create policy statistics_day_shared on statistics_day for select
    using ((select acting_operator()) = '*' and (tenant_id, dimension) in (
        select tenant_id, unnest(breakdowns) from statistics_agreed where audience = 'BUREAUS' and groups <> '{}'));
