-- Who may cross a port, as a document in versions: what was published once is never changed, so that everything that was
-- done under a version can be explained by it. Everybody may read it; the platform adds to it.
create table border_rule_set (
    rule_set_code   text        not null,
    version         integer     not null check (version > 0),
    body            jsonb       not null check (jsonb_typeof(body) = 'object'),
    effective_from  date        not null,
    effective_until date        check (effective_until >= effective_from),
    source_as_of    date        not null,
    published_at    timestamptz not null,
    primary key (rule_set_code, version)
);

alter table border_rule_set enable row level security;
alter table border_rule_set force row level security;

create policy border_rule_set_read on border_rule_set for select using ((select scope()) <> '');
create policy border_rule_set_add on border_rule_set for insert with check ((select scope()) = 'platform');

grant select, insert on border_rule_set to ${application};
