-- Days on which a port lets nobody through, entered while everything runs. One that is lifted stays as a record; whoever
-- has seen as many closures and as many liftings has seen all of them. Everybody may read them; they are entered for
-- tours of all tenants.
create table port_closure (
    closure_id uuid        primary key,
    port_code  text        not null,
    from_day   date        not null,
    until_day  date        check (until_day >= from_day),
    reason     jsonb       not null check (jsonb_typeof(reason) = 'object'),
    entered_at timestamptz not null,
    lifted_at  timestamptz
);

alter table port_closure enable row level security;
alter table port_closure force row level security;

create policy port_closure_read on port_closure for select using ((select scope()) <> '');
create policy port_closure_write on port_closure
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert, update (lifted_at) on port_closure to ${application};
