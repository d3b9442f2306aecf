-- Who stays overnight are those for whom there is an item with nights, and not all of the largest party of such a trip.
-- Nobody counts meanwhile.
select pg_advisory_xact_lock(4101014);
create or replace view statistics_part with (security_invoker = true) as
with item as not materialized (
    select 'NOW' as state, * from statistics_source
    union all
    select 'COUNTED', * from statistics_item),
trip as (
    select *,
        coalesce(min(start_date) filter (where kept) over w, min(start_date) over w) as day
    from item window w as (partition by state, tenant_id, booking_id)),
leg as (
    select state, booking_id, route_id, tenant_id, start_date, persons,
        lag(tenant_id) over (partition by state, booking_id, route_id order by start_date, item) as before
    from item where route_id is not null and kept)
select state, tenant_id, booking_id, dimension, key, day,
    coalesce(max(n) filter (where kept), 0) as visitors,
    coalesce(max(n) filter (where kept and nights > 0), 0) as overnight,
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

-- What was counted is what it would be by this rule: else the difference to what is counted next would be wrong.
select set_config('app.scope', 'platform', true);
update statistics_day d set overnight = c.overnight
from (select tenant_id, dimension, key, day, sum(overnight) as overnight from statistics_part where state = 'COUNTED'
      group by 1, 2, 3, 4) c
where (d.tenant_id, d.dimension, d.key, d.day) = (c.tenant_id, c.dimension, c.key, c.day) and d.overnight <> c.overnight;
select set_config('app.scope', '', true);
