-- The slots of an option from one start date to another, with what is left of them: what the option needs on which day of the
-- trip, where what it takes twice from one allotment is added up. Each allotment is looked up by its key (`limit 1` says that
-- there is one), or the planner would read the whole table. So there is one way to read them, and to plan it anew for each
-- number of days and guests would cost three times the reading.
create function free_slots(
    persons integer, nights integer, a_tenant text, a_listing text, an_option text, at_local_time timestamp, by_room boolean,
    first_start date, last_start date)
    returns table (day date, starts_at time, open boolean, fits boolean, low boolean, vacancies integer, capacity integer)
    language plpgsql stable
    set plan_cache_mode = 'force_generic_plan'
as $$
begin
    return query
        with need as (
            select d.slot, d.drawn_tenant, d.resource, d.at, d.day_offset + night as day_offset,
                   sum((persons + coalesce(d.sleeps, 1) - 1) / coalesce(d.sleeps, 1))::integer as quantity,
                   min(d.sleeps) as sleeps, min(d.sold_until) as sold_until
            from allotment_draw d cross join generate_series(0, greatest(0, nights - 1)) night
            where d.tenant_id = a_tenant and d.listing_code = a_listing and d.option_code = an_option
            group by 1, 2, 3, 4, 5)
        select start::date, need.slot,
               bool_and(a.capacity is not null
                   and start::date + need.day_offset + need.sold_until * interval '1 minute' > at_local_time),
               bool_and(coalesce(a.capacity - a.held - a.sold >= need.quantity, false)),
               bool_or(coalesce((a.capacity - a.held - a.sold) * 2 < a.capacity, false)),
               min(coalesce(
                   (a.capacity - a.held - a.sold) * (case when by_room then 1 else coalesce(need.sleeps, 1) end), 0)),
               min(coalesce(a.capacity * (case when by_room then 1 else coalesce(need.sleeps, 1) end), 0))
        from generate_series(first_start::timestamp, last_start::timestamp, interval '1 day') start
        cross join need
        left join lateral (
            select t.capacity, t.held, t.sold from allotment t
            where t.tenant_id = need.drawn_tenant and t.resource = need.resource
              and t.day = start::date + need.day_offset and t.at = need.at and not t.stopped
            limit 1) a on true
        group by 1, 2
        order by 1, 2;
end
$$;
