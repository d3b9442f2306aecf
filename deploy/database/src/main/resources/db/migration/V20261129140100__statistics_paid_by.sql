-- A bureau counts who had paid for a trip by a day: how much was on hand so long before a holiday.
create index statistics_item_arrival on statistics_item (tenant_id, start_date);
create policy statistics_item_read on statistics_item for select
    using (tenant_id = any (string_to_array((select scope()), ',')) and (select acting_operator()) = '*');
