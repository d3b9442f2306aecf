package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.Text;

/** What was booked, and is to come, of listings that were taken off the market since. */
@ApplicationScoped
public class SuspendedItems {
    private static final int MOST = 200;

    @Inject
    Sql sql;

    /**
     * The items of a listing. They name nobody.
     *
     * @param first the first day on which one begins
     * @param references some of them, those first that begin first
     */
    public record OfListing(
            String operator,
            String listing,
            Text title,
            int items,
            int guests,
            LocalDate first,
            LocalDate last,
            List<String> references) {}

    /** Those that have not ended on that day, in the scope of a tenant's bureau; of up to 200 listings. */
    @Transactional(TxType.MANDATORY)
    public List<OfListing> standing(String tenant, LocalDate today, int mostReferences) {
        return sql.query(
                """
                select i.operator_code, i.listing_code, min(i.content), count(*), sum(i.persons), min(i.start_date),
                    max(i.start_date), (array_agg(i.reference order by i.start_date, i.reference))[1:?]
                from listing l join booking_item i using (tenant_id, listing_code)
                where l.tenant_id = ? and l.status = 'SUSPENDED' and i.status in ('PENDING', 'CONFIRMED')
                  and i.start_date >= ?::date - 180 and i.end_date >= ?
                group by 1, 2 order by 1, 2 limit ?
                """,
                row -> new OfListing(
                        row.getString(1),
                        row.getString(2),
                        Json.read(row.getString(3), ItemContent.class).title(),
                        row.getInt(4),
                        row.getInt(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        Arrays.asList((String[]) row.getArray(8).getArray())),
                mostReferences,
                tenant,
                today,
                today,
                MOST);
    }
}
