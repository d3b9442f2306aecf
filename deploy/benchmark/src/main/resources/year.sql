-- A year of bookings that never were: {bookings} of them, arriving in {year}, from the seed {seed}; the same every time.
-- Seasons and holidays, lead times, party sizes, stays, trips over several regions, cancellations and refunds are like
-- those of a region that lives of tourism. Statements are parted by a line of dashes.
create or replace function pg_temp.u(i bigint, k integer) returns double precision
    language sql immutable parallel safe
as $$ select (hashint8extended(i, {seed} * 1000 + k) & 9007199254740991) / 9007199254740992.0 $$
----
-- How many arrive on each day, of all: summer and spring, weekends, the Spring Festival, 1 May and the golden week.
create temp table season as
select array_agg(upto order by day) as thresholds
from (select day, sum(weight) over (order by day) / sum(weight) over () as upto
      from (select day,
                (1 + 0.6 * sin((extract(doy from day) - 110) * pi() / 182.5)
                    + case when extract(isodow from day) in (5, 6) then 0.5 else 0 end)
                * case when day between '{year}-10-01' and '{year}-10-07' then 4
                       when day between '{year}-05-01' and '{year}-05-05' then 3
                       when day between '{year}-02-05' and '{year}-02-13' then 3
                       else 1 end as weight
            from generate_series('{year}-01-01'::date, '{year}-12-31', '1 day') as all_days (day)) w) c
----
create temp table trip as
select md5('{seed}/' || i)::uuid as booking_id, i,
    '{year}-01-01'::date + width_bucket(pg_temp.u(i, 1), (select thresholds from season)) as arrival,
    floor(-ln(1 - pg_temp.u(i, 2)) * 24)::integer as lead,
    1 + width_bucket(pg_temp.u(i, 3), array[0.18, 0.62, 0.78, 0.93, 0.97]) as persons,
    pg_temp.u(i, 4) < 0.35 as has_child,
    1 + width_bucket(pg_temp.u(i, 5), array[0.45, 0.8, 0.95]) as items,
    pg_temp.u(i, 6) < 0.08 as cancelled,
    case when pg_temp.u(i, 7) < 0.06 then null
         when pg_temp.u(i, 7) < 0.82 then (array['CN-GD','CN-GD','CN-HN','CN-SC','CN-YN','CN-FJ','CN-JX','CN-GX','CN-HI','CN-GZ',
             'CN-BJ','CN-SH','CN-ZJ','CN-JS','CN-HB'])[1 + floor(15 * pg_temp.u(i, 8))]
         when pg_temp.u(i, 7) < 0.93 then (array['HK','HK','MO','TW'])[1 + floor(4 * pg_temp.u(i, 8))]
         else (array['VN','TH','SG','MY','KR','JP','US','GB','FR','LA','MM','NP'])[1 + floor(power(pg_temp.u(i, 8), 2) * 12)] end
        as origin,
    width_bucket(pg_temp.u(i, 9), array[0.26, 0.36, 0.47, 0.58, 0.68, 0.77, 0.84, 0.89, 0.94, 0.98]) as home
from generate_series(1, {bookings}) i
----
insert into booking (booking_id, reference, traveller_id, status, language, created_at, updated_at, confirmed_at,
    cancelled_at, start_date, end_date, version, origin)
select booking_id, 'PPR-{seed}-' || lpad(upper(to_hex(i)), 8, '0'), 'generated-' || i % 100000,
    case when cancelled then 'CANCELLED' else 'CONFIRMED' end, 'zh-Hans', at, at, at,
    case when cancelled then at + interval '1 hour' end, arrival, arrival + 7, 2, origin
from (select *, (arrival - lead)::timestamp at time zone 'Asia/Shanghai' + interval '9 hours' as at from trip) t
----
-- The first items are where the trip begins; of the others every fourth is in the next region, and half of those that are
-- belong to a route; not all of the party come along everywhere.
create temp table wish as
select t.*, n as item,
    (home + case when n > 1 and pg_temp.u(i, 20 + n) < 0.25 then n - 1 else 0 end) % 11 as region,
    pg_temp.u(i, 30) < 0.5 as of_route,
    width_bucket(pg_temp.u(i, 40 + n), array[0.35, 0.55, 0.7, 0.76, 0.88, 0.95]) as family,
    floor(power(pg_temp.u(i, 50 + n), 2) * 24)::integer as place,
    floor(power(pg_temp.u(i, 60 + n), 1.5) * 40)::integer as operator,
    pg_temp.u(i, 70 + n) as luck,
    8000 + floor(pg_temp.u(i, 80 + n) * 90000)::bigint as fare,
    case when n > 1 and pg_temp.u(i, 90 + n) < 0.3 then 1 else persons end as party
from trip t cross join lateral generate_series(1, items) n
----
insert into booking_item (tenant_id, booking_id, item, operator_code, listing_code, option_code, route_id, start_date,
    end_date, start_time, starts_at, persons, rooms, currency, price_minor, refunded_minor, status, content, reference,
    booked_at, paid_at, channel, no_show_at, withdrawal, withdrawn_at)
select tenant, booking_id, item, 'operator-' || operator, 'listing-' || operator || '-' || family, 'standard',
    case when of_route and items > 1 then home_tenant || '.route-' || i % 12 end,
    start, start + days, case when family <> 1 then '09:00'::time end, start::timestamp at time zone 'Asia/Shanghai',
    party, case when nights > 0 then (party + 1) / 2 end,
    case tenant when 'hongkong' then 'HKD' when 'macau' then 'MOP' else 'CNY' end, price,
    case when cancelled and luck < 0.3 then price / 2 when cancelled or is_withdrawn then price else 0 end,
    case when cancelled or is_withdrawn then 'CANCELLED' when luck > 0.5 then 'REDEEMED' else 'CONFIRMED' end,
    json_build_object('nights', nights,
        'units', case when has_child and party > 1 then json_build_object('ADULT', party - 1, 'CHILD', 1)
                      else json_build_object('ADULT', party) end,
        'facets', json_build_object('family', (array['ticket','stay','activity','transfer','wellness','border-tour','ticket'])[family + 1],
            'place', tenant || '-place-' || place, 'city', 'City ' || place / 3,
            'themes', json_build_array('theme-' || place % 7, 'theme-' || 7 + place % 5),
            'port', case when family = 5 then 'port-' || place % 3 end,
            'direction', case when family = 5 then way end, 'leaves', case when family = 5 then way = 'OUT' end))::text,
    'PPR', paid, paid, case when luck < 0.85 then 'WEB' else 'RESELLER-' || floor(luck * 100) - 84 end,
    case when luck between 0.48 and 0.5 and not cancelled and not is_withdrawn then start + interval '20 hours' end,
    case when is_withdrawn then 'WEATHER' end, case when is_withdrawn then paid end
from (select *, tenants[region + 1] as tenant, tenants[home + 1] as home_tenant, arrival + 2 * (item - 1) as start,
          case when family = 1 then 1 + floor(luck * 4)::integer else 0 end as nights, fare * party as price,
          case family when 1 then 1 + floor(luck * 4) when 4 then floor(luck * 5) when 5 then floor(luck * 4) else 0 end::integer as days,
          case when operator % 4 = 0 then 'IN' else 'OUT' end as way,
          not cancelled and luck > 0.495 and luck < 0.505 and items > 1 as is_withdrawn,
          (arrival - lead)::timestamp at time zone 'Asia/Shanghai' + interval '9 hours' as paid
      from wish cross join (values (array['guangdong','hunan','sichuan','guangxi','yunnan','fujian','guizhou','jiangxi',
          'hainan','hongkong','macau'])) as t (tenants)) w
----
drop table wish
----
drop table trip
----
drop table season
