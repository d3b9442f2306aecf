-- Which way a tour crosses its port was written into an item only where its listing says so itself, which hardly any does:
-- one of the region on the far side comes in, every other one goes out. Nobody counts meanwhile.
select pg_advisory_xact_lock(4101014);
select set_config('app.scope', 'platform', true);
with far (port, tenant_id) as (values
    ('luohu', 'hongkong'), ('futian', 'hongkong'), ('west-kowloon', 'hongkong'), ('shenzhen-bay', 'hongkong'),
    ('hzm-bridge', 'hongkong'), ('gongbei', 'macau'), ('hengqin', 'macau'), ('zhuhai-macau-bridge', 'macau'),
    ('hzm-bridge-macau', 'macau')),
crossing as (
    select tenant_id, booking_id, item, content::jsonb as content, content::jsonb -> 'facets' ->> 'port' as port
    from booking_item
    where content::jsonb -> 'facets' ->> 'port' is not null and content::jsonb -> 'facets' ->> 'direction' is null)
update booking_item i
set content = jsonb_set(c.content, '{facets,direction}',
    to_jsonb(case when exists (select from far where far.port = c.port and far.tenant_id = c.tenant_id)
        then 'IN' else 'OUT' end))::text
from crossing c where (i.tenant_id, i.booking_id, i.item) = (c.tenant_id, c.booking_id, c.item);

-- A tour comes back by its port, the other way, on the day on which it ends. What was counted until now has no such day.
alter table statistics_item add column end_date date;

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
       i.price_minor - i.refunded_minor as net_minor, (i.paid_at at time zone 'Asia/Shanghai')::date as paid_on,
       i.end_date
from booking_item i
join booking b using (booking_id)
left join statistics_aside a using (booking_id)
cross join lateral jsonb_to_record(case when a.booking_id is null then i.content::jsonb else '{}' end)
    as c (facets jsonb, nights integer, units jsonb)
where i.status in ('CONFIRMED', 'REDEEMED', 'CANCELLED') and i.paid_at is not null and b.confirmed_at is not null
  and a.booking_id is null;

create or replace view statistics_part with (security_invoker = true) as
with item as not materialized (
    select 'NOW' as state, * from statistics_source
    union all
    select 'COUNTED', * from statistics_item),
trip as (
    select *,
        coalesce(min(start_date) filter (where kept) over w, min(start_date) over w) as day,
        coalesce(bool_or(nights > 0) filter (where kept) over w, false) as overnight
    from item window w as (partition by state, tenant_id, booking_id)),
leg as (
    select state, booking_id, route_id, tenant_id, start_date, persons,
        lag(tenant_id) over (partition by state, booking_id, route_id order by start_date, item) as before
    from item where route_id is not null and kept)
select state, tenant_id, booking_id, dimension, key, day,
    coalesce(max(n) filter (where kept), 0) as visitors,
    coalesce(max(n) filter (where kept and overnight), 0) as overnight,
    coalesce(sum(n * nights) filter (where kept), 0) as nights,
    sum(net_minor) as revenue_minor,
    count(*) as items,
    count(*) filter (where not kept) as cancelled_items,
    coalesce(max(n) filter (where not kept), 0) as cancelled,
    coalesce(max(n) filter (where no_show), 0) as no_shows,
    sum(greatest(day - paid_on, 0)) as lead_days
from trip
cross join lateral (
    select 'ALL' as dimension, '*' as key, persons as n
    union all select 'CITY', city, persons
    union all select 'PLACE', place, persons
    union all select 'FAMILY', family, persons
    union all select 'OPERATOR', operator_code, persons
    union all select 'LISTING', listing_code, persons
    union all select 'CHANNEL', channel, persons
    union all select 'ORIGIN', origin, persons
    union all select 'RESIDENCE', case when origin = 'unknown' then origin else left(origin, 2) end, persons
    union all select 'PORT', port || ':' || direction, persons where port is not null and direction is not null
    union all select 'PORT_HOUR', port || ':' || direction || ':' || lpad(start_hour::text, 2, '0'), persons
        where port is not null and direction is not null and start_hour is not null
    union all select 'THEME', theme, persons from unnest(themes) theme
    union all select 'AGE', unit.key, unit.value::integer from jsonb_each_text(units) unit) as d
group by 1, 2, 3, 4, 5, 6
union all
-- The way back of a tour, whose hour nobody knows.
select state, tenant_id, booking_id, 'PORT', port || ':' || case direction when 'OUT' then 'IN' else 'OUT' end, end_date,
    max(persons), coalesce(max(persons) filter (where nights > 0), 0), sum(persons * nights), 0, count(*), 0, 0, 0, 0
from item
where kept and port is not null and direction is not null and end_date is not null
group by 1, 2, 3, 4, 5, 6
union all
-- On a route from one tenant to another, by the day of arrival in the other.
select state, owner, booking_id, dimension, key, start_date, max(persons), 0, 0, 0, count(*), 0, 0, 0, 0
from leg
cross join lateral (values (before, 'FLOW_TO', tenant_id), (tenant_id, 'FLOW_FROM', before))
    as flow (owner, dimension, key)
where before <> tenant_id
group by 1, 2, 3, 4, 5, 6;

insert into statistics_change (booking_id)
select distinct booking_id from booking_item where content::jsonb -> 'facets' ->> 'port' is not null;
select set_config('app.scope', '', true);
