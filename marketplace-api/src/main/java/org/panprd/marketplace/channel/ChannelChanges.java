package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.platform.Sql;

/** The tables of what has changed and is not told yet, in the platform's scope: made into messages to whoever wants to know. */
@ApplicationScoped
class ChannelChanges {
    /** Of an advisory lock. */
    private static final int LOCK = 4_101_043;

    private static final String STOCK = """
            with taken as (
                delete from channel_stock_change
                where change_id in (select change_id from channel_stock_change order by change_id limit ?)
                returning drawn_tenant, resource, at, day),
            currency as (select * from unnest(?, ?) as c (drawn_tenant, currency)),
            changed as (
                select l.tenant_id, l.listing_code, d.option_code,
                       array_agg(distinct t.day - d.day_offset - night order by t.day - d.day_offset - night) as days
                from channel_listing l join allotment_draw d using (tenant_id, listing_code)
                join taken t using (drawn_tenant, resource, at)
                cross join generate_series(0, d.least_nights - 1) night
                where exists (select from channel_subscription where event = 'availability_update')
                  and t.day - d.day_offset - night >= (?::timestamptz at time zone 'Asia/Shanghai')::date
                  and (select count(distinct c.currency) from allotment_draw x join currency c using (drawn_tenant)
                       where x.tenant_id = l.tenant_id and x.listing_code = l.listing_code) = 1
                group by 1, 2, 3),
            wanted as (
                select s.reseller_code, s.subscription_id, days,
                       c.tenant_id || '.' || c.listing_code || '/' || c.option_code as subject
                from changed c join channel_contract a using (tenant_id)
                join reseller r using (reseller_code) join channel_subscription s using (reseller_code)
                where a.status = 'ACTIVE' and r.status = 'ACTIVE' and s.event = 'availability_update'
                  and (a.listings is null or c.listing_code = any (a.listings))),
            forgotten as (
                delete from channel_message m using wanted w
                where m.subscription_id = w.subscription_id and m.state = 'DELIVERED' and m.subject = w.subject),
            told as (
                insert into channel_message
                    (message_id, reseller_code, subscription_id, subject, days, created_at, due_at, give_up_at)
                select gen_random_uuid(), reseller_code, subscription_id, subject, days, ?, ?, ? from wanted
                on conflict (subscription_id, subject)
                    where state = 'WAITING' and tried_at is null and days is not null
                do update set days = array(
                    select distinct day from unnest(channel_message.days || excluded.days) day order by day))
            select count(*) from taken
            """;

    @Inject
    Sql sql;

    /** Whether there is any and no other node is at it: what two of them told could come in another order. */
    boolean areMine() {
        return sql.query("""
                select case when exists (select from channel_booking_change) or exists (select from channel_stock_change)
                    then pg_try_advisory_xact_lock(?) else false end
                """, row -> row.getBoolean(1), LOCK).get(0);
    }

    /**
     * Tells of each booking what each transaction has made of it, in their order, and notes there that it has changed; the
     * number of steps that it has taken. A booking that was moved is another one, of which that one tells.
     */
    int tellBookings(int most, Instant now) {
        return sql.query("""
                with taken as (
                    delete from channel_booking_change
                    where change_id in (select change_id from channel_booking_change order by change_id limit ?)
                    returning change_id, booking_id, status, changed_at, transaction_id),
                change as (
                    select booking_id, max(change_id) as change_id, max(changed_at) as changed_at,
                           (array_agg(status order by change_id desc) filter (where status is not null))[1] as status
                    from taken group by booking_id, transaction_id),
                noted as (
                    update channel_booking b set updated_at = greatest(b.updated_at, c.changed_at)
                    from (select booking_id, max(changed_at) as changed_at from change group by 1) c
                    where b.booking_id = c.booking_id
                    returning b.booking_id, b.reseller_code, b.uuid),
                told as (
                    insert into channel_message
                        (message_id, reseller_code, subscription_id, subject, content, created_at, due_at, give_up_at)
                    select gen_random_uuid(), n.reseller_code, s.subscription_id, n.uuid,
                           json_build_object('id', b.booking_id, 'uuid', n.uuid, 'testMode', b.test,
                               'status', coalesce(c.status, b.status),
                               'utcUpdatedAt', to_char(c.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
                           ?, ?, ?
                    from change c join noted n using (booking_id) join booking b using (booking_id)
                    join channel_subscription s
                        on s.reseller_code = n.reseller_code and s.event = 'booking_update'
                    order by c.change_id)
                select count(*) from taken
                """, row -> row.getInt(1), most, now, now, now.plus(Retries.PATIENCE))
                .get(0);
    }

    /**
     * Tells of each option, that a reseller may sell, the days on which there is more or less of it. They are gathered for a
     * while, and go to what nobody has tried to tell yet; of what has arrived, the last is kept.
     *
     * @param currencies of the tenants: what is sold in several is no product
     */
    int tellStock(int most, Instant now, Duration gathering, Map<String, String> currencies) {
        List<Map.Entry<String, String>> tenants = List.copyOf(currencies.entrySet());
        return sql.query(
                        STOCK,
                        row -> row.getInt(1),
                        most,
                        tenants.stream().map(Map.Entry::getKey).toList(),
                        tenants.stream().map(Map.Entry::getValue).toList(),
                        now,
                        now,
                        now.plus(gathering),
                        now.plus(Retries.PATIENCE))
                .get(0);
    }
}
