package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import org.panprd.marketplace.platform.Sql;

/** How full places are, of those that count who visits them. */
@ApplicationScoped
public class PlaceLoads {
    @Inject
    Sql sql;

    /** How many a place takes on a day, as far as its bureau lets it, and how many have paid for it. */
    public record Load(String place, LocalDate day, int sold, int capacity) {
        private static final int WHOLE = 100;

        /** A place that takes nobody is full with one. */
        public int percent() {
            return Math.toIntExact((long) sold * WHOLE / Math.max(capacity, 1));
        }
    }

    /** From one day to another, both included, by place and day. */
    @Transactional(TxType.MANDATORY)
    public List<Load> of(String tenant, LocalDate from, LocalDate to) {
        String everyPlace = Draw.capacityOf("");
        return sql.query(
                "select resource, day, sold, coalesce(lowered_to, capacity) from allotment"
                        + " where tenant_id = ? and day between ? and ? and starts_with(resource, ?)"
                        + " and (sold > 0 or coalesce(lowered_to, capacity) > 0) order by resource, day",
                row -> new Load(
                        row.getString(1).substring(everyPlace.length()),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getInt(4)),
                tenant,
                from,
                to,
                everyPlace);
    }
}
