-- Codes that take something off, each one operator's. Uses grow with every hold and shrink with a hold that is not paid for:
-- they never exceed what there is.
create table promotion (
    tenant_id     text    not null,
    operator_code text    not null,
    code          text    not null check (code ~ '^[A-Z0-9]{6,20}$'),
    content       text    not null check (content is json object),
    most_uses     integer not null check (most_uses between 0 and 1000000),
    uses          integer not null default 0 check (uses >= 0),
    version       bigint  not null,
    primary key (tenant_id, operator_code, code),
    foreign key (tenant_id, operator_code) references operator
);
create index promotion_code on promotion (code);

alter table promotion enable row level security;
alter table promotion force row level security;
create policy promotion_read on promotion for select
    using ((select scope()) in ('market', 'platform')
        or (tenant_id = any (string_to_array((select scope()), ','))
            and (select acting_operator()) in ('*', operator_code)));
create policy promotion_write on promotion
    using (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) in ('*', operator_code))
    with check (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) in ('*', operator_code));
create policy promotion_count on promotion for update
    using ((select scope()) in ('market', 'platform'))
    with check ((select scope()) in ('market', 'platform'));
grant select, insert on promotion to ${application};
grant update (content, most_uses, uses, version) on promotion to ${application};

-- The market counts uses, its operator sets all else.
create function refuse_foreign_promotion() returns trigger
    language plpgsql
as $$ begin raise exception 'the market counts uses and operators set the rest' using errcode = '42501'; end $$;
create trigger promotion_market before update on promotion for each row
    when (current_setting('app.scope', true) in ('market', 'platform')
        and (old.content, old.most_uses, old.version) is distinct from (new.content, new.most_uses, new.version))
    execute function refuse_foreign_promotion();
create trigger promotion_operator before update on promotion for each row
    when (current_setting('app.scope', true) not in ('market', 'platform') and old.uses is distinct from new.uses)
    execute function refuse_foreign_promotion();

-- Which booking has used which, and whether that counts now: not while it is neither held nor sold.
create table promotion_use (
    booking_id    uuid not null references booking,
    tenant_id     text not null,
    operator_code text not null,
    code          text not null,
    counted       boolean not null,
    primary key (tenant_id, operator_code, code, booking_id),
    foreign key (tenant_id, operator_code, code) references promotion
);
create index promotion_use_booking on promotion_use (booking_id);
alter table promotion_use enable row level security;
alter table promotion_use force row level security;
create policy promotion_use_all on promotion_use
    using ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = promotion_use.booking_id)))
    with check ((select scope()) = 'platform' or ((select scope()) = 'market'
        and exists (select 1 from booking b where b.booking_id = promotion_use.booking_id)));
create policy promotion_use_of_operator on promotion_use for select
    using (tenant_id = any (string_to_array((select scope()), ','))
        and (select acting_operator()) in ('*', operator_code));
grant select, insert, update (counted) on promotion_use to ${application};
