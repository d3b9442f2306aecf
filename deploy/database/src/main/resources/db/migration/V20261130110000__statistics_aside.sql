-- Bookings that cannot be counted, because of what they say of themselves. What was counted of them the last time they could
-- be stays in the figures; all others are counted without them. They are tried again when they change, and every night.
create table statistics_aside (
    booking_id uuid        primary key,
    set_at     timestamptz not null
);
alter table statistics_aside enable row level security;
alter table statistics_aside force row level security;
create policy statistics_aside_all on statistics_aside
    using ((select scope()) = 'platform') with check ((select scope()) = 'platform');
grant select, insert, delete on statistics_aside to ${application};

-- As before, without what is set aside, whose content is not even read.
create or replace view statistics_source with (security_invoker = true) as
select i.tenant_id, i.booking_id, i.item, i.operator_code, i.listing_code,
       coalesce(c.facets ->> 'family', 'unknown') as family,
       coalesce(c.facets ->> 'place', 'unknown') as place,
       coalesce(c.facets ->> 'city', 'unknown') as city,
       coalesce(array(select jsonb_array_elements_text(c.facets -> 'themes')), '{}') as themes,
       c.facets ->> 'port' as port, c.facets ->> 'direction' as direction,
       i.route_id, i.channel, coalesce(b.origin, 'unknown') as origin, i.start_date,
       extract(hour from i.start_time)::integer as start_hour, coalesce(c.nights, 0) as nights, i.persons,
       coalesce(c.units, '{}') as units, i.status <> 'CANCELLED' as kept, i.no_show_at is not null as no_show,
       i.price_minor - i.refunded_minor as net_minor, (i.paid_at at time zone 'Asia/Shanghai')::date as paid_on
from booking_item i
join booking b using (booking_id)
left join statistics_aside a using (booking_id)
cross join lateral jsonb_to_record(case when a.booking_id is null then i.content::jsonb else '{}' end)
    as c (facets jsonb, nights integer, units jsonb)
where i.status in ('CONFIRMED', 'REDEEMED', 'CANCELLED') and i.paid_at is not null and b.confirmed_at is not null
  and a.booking_id is null;

comment on table statistics_incident is
    'A difference that the nightly count found, and mended; or, without cells, a booking that cannot be counted.';
