-- What figures are, in plain statements over the bookings of a generated year, which share nothing with how they are counted:
-- for each, its name, the plain statement, and the one over what was counted; both have the same rows.
----
-- visitors on their days of arrival
with visit as (
    select tenant_id, booking_id, max(persons) as persons,
        (select min(a.start_date) from booking_item a where a.tenant_id = i.tenant_id
            and a.booking_id = i.booking_id and a.status in ('CONFIRMED', 'REDEEMED')) as day
    from booking_item i where status in ('CONFIRMED', 'REDEEMED') group by 1, 2)
select tenant_id || ' ' || day || ' ' || sum(persons) from visit group by tenant_id, day
--
select tenant_id || ' ' || day || ' ' || visitors from statistics_day
where dimension = 'ALL' and visitors > 0
----
-- overnight visitors
select tenant_id || ' ' || sum(persons) from (
    select tenant_id, booking_id, max(persons) as persons from booking_item
    where status in ('CONFIRMED', 'REDEEMED') and end_date > start_date
      and content::json -> 'facets' ->> 'direction' is distinct from 'OUT' group by 1, 2) v
group by tenant_id
--
select tenant_id || ' ' || sum(overnight) from statistics_day where dimension = 'ALL' group by tenant_id
----
-- nights
select tenant_id || ' ' || sum(persons * (end_date - start_date)) from booking_item
where status in ('CONFIRMED', 'REDEEMED') and content::json -> 'facets' ->> 'direction' is distinct from 'OUT' group by tenant_id
--
select tenant_id || ' ' || sum(nights) from statistics_day where dimension = 'ALL' group by tenant_id
----
-- revenue to the last cent, and items, by OPERATOR
select tenant_id || ' ' || (operator_code) || ' ' || sum(price_minor - refunded_minor) || ' ' || count(*)
    || ' ' || count(*) filter (where status = 'CANCELLED')
from booking_item group by tenant_id, (operator_code)
--
select tenant_id || ' ' || key || ' ' || sum(revenue_minor) || ' ' || sum(items) || ' ' || sum(cancelled_items)
from statistics_day where dimension = 'OPERATOR' group by tenant_id, key
----
-- revenue to the last cent, and items, by LISTING
select tenant_id || ' ' || (listing_code) || ' ' || sum(price_minor - refunded_minor) || ' ' || count(*)
    || ' ' || count(*) filter (where status = 'CANCELLED')
from booking_item group by tenant_id, (listing_code)
--
select tenant_id || ' ' || key || ' ' || sum(revenue_minor) || ' ' || sum(items) || ' ' || sum(cancelled_items)
from statistics_day where dimension = 'LISTING' group by tenant_id, key
----
-- revenue to the last cent, and items, by CHANNEL
select tenant_id || ' ' || (channel) || ' ' || sum(price_minor - refunded_minor) || ' ' || count(*)
    || ' ' || count(*) filter (where status = 'CANCELLED')
from booking_item group by tenant_id, (channel)
--
select tenant_id || ' ' || key || ' ' || sum(revenue_minor) || ' ' || sum(items) || ' ' || sum(cancelled_items)
from statistics_day where dimension = 'CHANNEL' group by tenant_id, key
----
-- revenue to the last cent, and items, by PLACE
select tenant_id || ' ' || (content::json -> 'facets' ->> 'place') || ' ' || sum(price_minor - refunded_minor) || ' ' || count(*)
    || ' ' || count(*) filter (where status = 'CANCELLED')
from booking_item group by tenant_id, (content::json -> 'facets' ->> 'place')
--
select tenant_id || ' ' || key || ' ' || sum(revenue_minor) || ' ' || sum(items) || ' ' || sum(cancelled_items)
from statistics_day where dimension = 'PLACE' group by tenant_id, key
----
-- revenue to the last cent, and items, by CITY
select tenant_id || ' ' || (content::json -> 'facets' ->> 'city') || ' ' || sum(price_minor - refunded_minor) || ' ' || count(*)
    || ' ' || count(*) filter (where status = 'CANCELLED')
from booking_item group by tenant_id, (content::json -> 'facets' ->> 'city')
--
select tenant_id || ' ' || key || ' ' || sum(revenue_minor) || ' ' || sum(items) || ' ' || sum(cancelled_items)
from statistics_day where dimension = 'CITY' group by tenant_id, key
----
-- revenue to the last cent, and items, by FAMILY
select tenant_id || ' ' || (content::json -> 'facets' ->> 'family') || ' ' || sum(price_minor - refunded_minor) || ' ' || count(*)
    || ' ' || count(*) filter (where status = 'CANCELLED')
from booking_item group by tenant_id, (content::json -> 'facets' ->> 'family')
--
select tenant_id || ' ' || key || ' ' || sum(revenue_minor) || ' ' || sum(items) || ' ' || sum(cancelled_items)
from statistics_day where dimension = 'FAMILY' group by tenant_id, key
----
-- origins
with visit as (
    select tenant_id, booking_id, max(persons) as persons,
        (select min(a.start_date) from booking_item a where a.tenant_id = i.tenant_id
            and a.booking_id = i.booking_id and a.status in ('CONFIRMED', 'REDEEMED')) as day
    from booking_item i where status in ('CONFIRMED', 'REDEEMED') group by 1, 2)
select tenant_id || ' ' || coalesce(origin, 'unknown') || ' ' || sum(persons)
from visit join booking using (booking_id) group by tenant_id, origin
--
select tenant_id || ' ' || key || ' ' || sum(visitors) from statistics_day
where dimension = 'ORIGIN' group by tenant_id, key having sum(visitors) > 0
----
-- countries of residence
with visit as (
    select tenant_id, booking_id, max(persons) as persons,
        (select min(a.start_date) from booking_item a where a.tenant_id = i.tenant_id
            and a.booking_id = i.booking_id and a.status in ('CONFIRMED', 'REDEEMED')) as day
    from booking_item i where status in ('CONFIRMED', 'REDEEMED') group by 1, 2)
select tenant_id || ' ' || sum(persons) from visit join booking using (booking_id)
where origin like 'CN%' group by tenant_id
--
select tenant_id || ' ' || sum(visitors) from statistics_day
where dimension = 'RESIDENCE' and key = 'CN' group by tenant_id
----
-- themes, of which a trip may have many
select tenant_id || ' ' || theme || ' ' || sum(persons) from (
    select tenant_id, booking_id, theme, max(persons) as persons from booking_item
    cross join lateral json_array_elements_text(content::json -> 'facets' -> 'themes') theme
    where status in ('CONFIRMED', 'REDEEMED') group by 1, 2, 3) t group by tenant_id, theme
--
select tenant_id || ' ' || key || ' ' || sum(visitors) from statistics_day
where dimension = 'THEME' group by tenant_id, key
----
-- ages
select tenant_id || ' ' || sum(children) from (
    select tenant_id, booking_id, max((content::json -> 'units' ->> 'CHILD')::integer) as children
    from booking_item where status in ('CONFIRMED', 'REDEEMED') group by 1, 2) t group by tenant_id
--
select tenant_id || ' ' || sum(visitors) from statistics_day
where dimension = 'AGE' and key = 'CHILD' group by tenant_id
----
-- flows over routes
select a.tenant_id || ' ' || b.tenant_id || ' ' || sum(b.persons) from booking_item a
join booking_item b on (b.booking_id, b.route_id) = (a.booking_id, a.route_id) and b.item = (
    select min(item) from booking_item n where (n.booking_id, n.route_id) = (a.booking_id, a.route_id)
        and n.item > a.item and n.status <> 'CANCELLED')
where a.status in ('CONFIRMED', 'REDEEMED') and b.status in ('CONFIRMED', 'REDEEMED')
  and a.tenant_id <> b.tenant_id
group by a.tenant_id, b.tenant_id
--
select tenant_id || ' ' || key || ' ' || sum(visitors) from statistics_day
where dimension = 'FLOW_TO' group by tenant_id, key
----
-- flows from as flows to
select tenant_id || ' ' || key || ' ' || sum(visitors) from statistics_day
where dimension = 'FLOW_TO' group by tenant_id, key
--
select key || ' ' || tenant_id || ' ' || sum(visitors) from statistics_day
where dimension = 'FLOW_FROM' group by tenant_id, key
----
-- crossings by port, there on the day of arrival and back on the day on which a tour ends
with tour as (
    select tenant_id, booking_id, content::json -> 'facets' ->> 'port' as port,
        content::json -> 'facets' ->> 'direction' as way, end_date, max(persons) as persons,
        (select min(a.start_date) from booking_item a where a.tenant_id = i.tenant_id
            and a.booking_id = i.booking_id and a.status in ('CONFIRMED', 'REDEEMED')) as day
    from booking_item i
    where status in ('CONFIRMED', 'REDEEMED') and content::json -> 'facets' ->> 'port' is not null
    group by 1, 2, 3, 4, 5)
select tenant_id || ' ' || key || ' ' || day || ' ' || sum(persons) from (
    select tenant_id, port || ':' || way as key, day, max(persons) as persons from tour
    group by tenant_id, booking_id, port, way, day
    union all
    select tenant_id, port || ':' || case way when 'OUT' then 'IN' else 'OUT' end, end_date, persons from tour) crossing
group by tenant_id, key, day
--
select tenant_id || ' ' || key || ' ' || day || ' ' || visitors from statistics_day
where dimension = 'PORT' and visitors > 0
----
-- crossings by hour, which is known of the way there
with tour as (
    select booking_id, tenant_id, (content::json -> 'facets' ->> 'port') || ':' || (content::json -> 'facets' ->> 'direction')
            || ':' || to_char(start_time, 'HH24') as key, max(persons) as persons
    from booking_item
    where status in ('CONFIRMED', 'REDEEMED') and content::json -> 'facets' ->> 'port' is not null group by 1, 2, 3)
select key || ' ' || sum(persons) from tour group by key
--
select key || ' ' || sum(visitors) from statistics_day where dimension = 'PORT_HOUR' group by key
----
-- lead times
select tenant_id || ' ' || sum((select min(a.start_date) from booking_item a
        where a.tenant_id = i.tenant_id and a.booking_id = i.booking_id
          and (a.status <> 'CANCELLED' or not exists (select from booking_item k
               where k.tenant_id = i.tenant_id and k.booking_id = i.booking_id and k.status <> 'CANCELLED')))
    - (paid_at at time zone 'UTC' + interval '8 hours')::date)
from booking_item i group by tenant_id
--
select tenant_id || ' ' || sum(lead_days) from statistics_day
where dimension = 'ALL' group by tenant_id
----
-- who did not come, and who cancelled
select tenant_id || ' ' || sum(no_shows) || ' ' || sum(cancelled)
from (select tenant_id, booking_id, max(persons) filter (where no_show_at is not null) as no_shows,
          max(persons) filter (where status = 'CANCELLED') as cancelled
      from booking_item group by 1, 2) t group by tenant_id
--
select tenant_id || ' ' || sum(no_shows) || ' ' || sum(cancelled) from statistics_day
where dimension = 'ALL' group by tenant_id
