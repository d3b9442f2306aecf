-- Only what is sold by the room had nights: whoever came for a programme or on a tour into the region, with lodging, was a
-- same-day visitor. Now everything lasts from its first day to its last, but for tours that lead out of their region. Of
-- those that there are, none of Hong Kong's and Macau's stays. Nobody counts meanwhile.
select pg_advisory_xact_lock(4101014);
select set_config('app.scope', 'platform', true);
update booking_item set content = jsonb_set(content::jsonb, '{facets,leaves}', 'true')::text
where content::jsonb -> 'facets' ->> 'port' is not null
  and (tenant_id in ('hongkong', 'macau') or content::jsonb -> 'facets' ->> 'direction' = 'OUT');

create or replace view statistics_source with (security_invoker = true) as
select i.tenant_id, i.booking_id, i.item, i.operator_code, i.listing_code,
       coalesce(c.facets ->> 'family', 'unknown') as family,
       coalesce(c.facets ->> 'place', 'unknown') as place,
       coalesce(c.facets ->> 'city', 'unknown') as city,
       coalesce(array(select jsonb_array_elements_text(c.facets -> 'themes')), '{}') as themes,
       c.facets ->> 'port' as port, c.facets ->> 'direction' as direction,
       i.route_id, i.channel, coalesce(b.origin, 'unknown') as origin, i.start_date,
       extract(hour from i.start_time)::integer as start_hour,
       case when (c.facets ->> 'leaves')::boolean then 0 else i.end_date - i.start_date end as nights, i.persons,
       coalesce(c.units, '{}') as units, i.status <> 'CANCELLED' as kept, i.no_show_at is not null as no_show,
       i.price_minor - i.refunded_minor as net_minor, (i.paid_at at time zone 'Asia/Shanghai')::date as paid_on,
       i.end_date
from booking_item i
join booking b using (booking_id)
left join statistics_aside a using (booking_id)
cross join lateral jsonb_to_record(case when a.booking_id is null then i.content::jsonb else '{}' end)
    as c (facets jsonb, units jsonb)
where i.status in ('CONFIRMED', 'REDEEMED', 'CANCELLED') and i.paid_at is not null and b.confirmed_at is not null
  and a.booking_id is null;

insert into statistics_change (booking_id)
select distinct booking_id from booking_item where content::jsonb ->> 'nights' is distinct from (end_date - start_date)::text;
select set_config('app.scope', '', true);
