-- What was expected of a tenant's days on a day, by all days before it: made once, so that everybody compares with the same.
create table statistics_forecast (
    tenant_id text not null,
    day       date not null,
    content   text not null check (content is json object),
    primary key (tenant_id, day)
);
alter table statistics_forecast enable row level security;
alter table statistics_forecast force row level security;
create policy statistics_forecast_all on statistics_forecast
    using ((select scope()) = 'platform' or (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) = '*'))
    with check ((select scope()) = 'platform' or (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) = '*'));
grant select, insert, delete on statistics_forecast to ${application};

-- What a bureau wants to be told of. `thing` is the place or the port that it is about; all of them, if there is none.
create table statistics_rule (
    tenant_id text        not null,
    rule_id   uuid        not null,
    kind      text        not null check (kind in ('PLACE_LOAD', 'CANCELLATIONS', 'VISITORS_FALL', 'PORT_CLOSED')),
    thing     text,
    percent   integer     not null check (percent between 0 and 100),
    set_at    timestamptz not null,
    primary key (tenant_id, rule_id)
);
alter table statistics_rule enable row level security;
alter table statistics_rule force row level security;
create policy statistics_rule_read on statistics_rule for select
    using ((select scope()) = 'platform' or (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) = '*'));
create policy statistics_rule_set on statistics_rule
    using (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) = '*')
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) = '*');
grant select, insert, delete on statistics_rule to ${application};
