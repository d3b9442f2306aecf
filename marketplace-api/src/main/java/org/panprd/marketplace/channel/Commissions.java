package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.platform.Sql;

/** The table of what was agreed on when bookings were made; the database fills it. */
@ApplicationScoped
class Commissions {
    @Inject
    Sql sql;

    /** In percent of the price. */
    Map<UUID, Integer> of(String reseller, Collection<UUID> bookings) {
        Map<UUID, Integer> percents = new HashMap<>();
        sql.query(
                "select booking_id, commission_percent from channel_commission"
                        + " where reseller_code = ? and booking_id = any (?::uuid[])",
                row -> percents.put(row.getObject(1, UUID.class), row.getInt(2)),
                reseller,
                bookings.stream().map(UUID::toString).toList());
        return percents;
    }
}
