-- A clock that was ahead when something was paid for may say that this was after it took place: that is no lead time below
-- zero. All else is as before. What was counted with such times is mended by the next nightly check.
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
-- On a route from one tenant to another, by the day of arrival in the other.
select state, owner, booking_id, dimension, key, start_date, max(persons), 0, 0, 0, count(*), 0, 0, 0, 0
from leg
cross join lateral (values (before, 'FLOW_TO', tenant_id), (tenant_id, 'FLOW_FROM', before))
    as flow (owner, dimension, key)
where before <> tenant_id
group by 1, 2, 3, 4, 5, 6;
