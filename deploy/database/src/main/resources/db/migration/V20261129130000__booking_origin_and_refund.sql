-- What statistics want to know of a booking besides: where those who travel live (of ISO 3166-2 in mainland China, else of
-- ISO 3166-1), and how much of each item's price was given back.
alter table booking add column origin text check (origin ~ '^([A-Z]{2}|CN-[A-Z]{2})$');
alter table booking_item add column refunded_minor bigint not null default 0
    check (refunded_minor between 0 and price_minor);

-- Until now only the whole booking's refunds were kept: what they say is shared out by price.
select set_config('app.scope', 'platform', true);
update booking_item set refunded_minor = price_minor
where withdrawal is not null or status = 'REJECTED';
with given as (
    select r.booking_id, amount ->> 'currency' as currency, sum((amount ->> 'amountMinor')::bigint) as minor
    from refund r cross join lateral json_array_elements(r.amounts::json) amount group by 1, 2),
taken as (
    select booking_id, currency, sum(price_minor) as minor, sum(refunded_minor) as known from booking_item
    where paid_at is not null and status = 'CANCELLED' group by 1, 2)
update booking_item i
set refunded_minor = least(i.price_minor, greatest(0, (g.minor - t.known) * i.price_minor / nullif(t.minor - t.known, 0)))
from given g join taken t using (booking_id, currency)
where i.booking_id = g.booking_id and i.currency = g.currency and i.status = 'CANCELLED' and i.withdrawal is null
  and i.paid_at is not null and t.minor > t.known;
select set_config('app.scope', '', true);
