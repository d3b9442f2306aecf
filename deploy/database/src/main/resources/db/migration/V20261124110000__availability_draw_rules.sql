-- Each draw of an option knows whom the option takes: so many persons, of those kinds (of any, if none are named), for
-- so many nights at the least. `part_id` was read by nobody.
truncate allotment_draw;
alter table allotment_draw
    drop column part_id,
    add column least_nights  integer not null check (least_nights > 0),
    add column least_persons integer not null check (least_persons > 0),
    add column most_persons  integer not null,
    add column kinds         text[]  not null,
    add constraint allotment_draw_persons check (least_persons <= most_persons);

-- Draws are written when a listing is read, so at the next start every listing is read again.
alter table listing no force row level security;
update listing set source_hash = '';
alter table listing force row level security;

-- The first date from one day to another on which a listing can be started by such a party: some option takes it, and
-- at some start time is still sold and finds room in every allotment that it draws on, over its least number of nights.
-- Without a number of persons the party is the smallest that the option takes. Null if there is no such date. Day by
-- day, because most listings are free on the first one and a single query would look at all of them; each allotment by
-- its key (`limit 1` says that there is one), or the planner would read the whole table.
drop function first_start(text, text, date, date, integer, timestamp);
create function first_start(a_tenant text, a_listing text, a_from date, a_to date, a_persons integer, a_kinds text[],
    a_now timestamp) returns date
    language plpgsql stable
as $$
declare
    start date := a_from;
begin
    while start <= a_to loop
        if exists (
            select 1
            from (select option_code, slot, drawn_tenant, resource, at, day_offset + night as day_offset,
                         sum((coalesce(a_persons, least_persons) + coalesce(sleeps, 1) - 1) / coalesce(sleeps, 1))
                             as quantity,
                         min(sold_until) as sold_until
                  from allotment_draw cross join generate_series(0, least_nights - 1) night
                  where tenant_id = a_tenant and listing_code = a_listing
                    and coalesce(a_persons, least_persons) between least_persons and most_persons
                    and (kinds = '{}' or a_kinds <@ kinds)
                  group by 1, 2, 3, 4, 5, 6) need
            left join lateral (
                select capacity - held - sold as free from allotment
                where tenant_id = need.drawn_tenant and resource = need.resource
                  and day = start + need.day_offset and at = need.at
                limit 1) a on true
            group by option_code, slot
            having bool_and(coalesce(a.free >= need.quantity, false)
                and start + need.day_offset + need.sold_until * interval '1 minute' > a_now))
        then
            return start;
        end if;
        start := start + 1;
    end loop;
    return null;
end
$$;
