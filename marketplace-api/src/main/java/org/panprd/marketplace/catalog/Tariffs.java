package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.panprd.marketplace.catalog.Tariff.DaySetting;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Documents;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.ListingFile;

/** Reads what operators have set for the prices of their listings, within the transaction's scope. */
@ApplicationScoped
class Tariffs {
    @Inject
    Sql sql;

    @Inject
    Listings listings;

    @Inject
    ReadOnce once;

    /**
     * An offer as it is on every day.
     *
     * @param hasDays whether anything was ever set for single days
     */
    private record Everyday(Offer offer, boolean hasDays) {}

    /**
     * What is for sale of these, with plans, in one statement; in one more what is set for single days, from one to another that
     * counts, if anything ever was.
     */
    Map<ListingId, Offer> offers(Collection<ListingId> ids, LocalDate from, LocalDate until) {
        Map<ListingId, Offer> offers = new TreeMap<>();
        Set<ListingId> byDay = new TreeSet<>();
        once.get(Everyday.class, ids, this::everyday).forEach((id, everyday) -> {
            offers.put(id, everyday.offer());
            if (everyday.hasDays()) {
                byDay.add(id);
            }
        });
        if (!byDay.isEmpty()) {
            days(byDay, from, until)
                    .forEach((id, days) -> offers.computeIfPresent(
                            id,
                            (key, offer) -> new Offer(
                                    offer.document(), new Tariff(offer.tariff().plan(), days))));
        }
        return offers;
    }

    private Map<ListingId, Everyday> everyday(Collection<ListingId> ids) {
        Map<ListingId, Everyday> everyday = new TreeMap<>();
        listings.each(
                ids,
                """
                select l.tenant_id, l.listing_code, l.content, p.content, p.by_day
                from (values %s) as wanted (tenant_id, listing_code)
                join listing l using (tenant_id, listing_code)
                left join price_plan p using (tenant_id, listing_code)
                where l.status = 'PUBLISHED'
                """,
                row -> everyday.put(
                        new ListingId(row.getString(1), row.getString(2)),
                        new Everyday(
                                new Offer(Documents.read(row.getString(3), ListingFile.class), tariff(row)),
                                row.getBoolean(5))));
        return everyday;
    }

    private static Tariff tariff(ResultSet row) throws SQLException {
        String plan = row.getString(4);
        return plan == null ? Tariff.NONE : new Tariff(Documents.read(plan, PricePlan.class), Map.of());
    }

    /** What is set for a listing, on sale or not, between two days that both count. */
    Tariff of(ListingId id, LocalDate from, LocalDate until) {
        PricePlan plan = sql
                .query(
                        "select content from price_plan where tenant_id = ? and listing_code = ? and content is not null",
                        row -> Documents.read(row.getString(1), PricePlan.class),
                        id.tenant(),
                        id.code())
                .stream()
                .findFirst()
                .orElse(PricePlan.NONE);
        return new Tariff(plan, days(List.of(id), from, until).getOrDefault(id, Map.of()));
    }

    /** What is set for the days of these listings. */
    private Map<ListingId, Map<Tariff.Key, DaySetting>> days(
            Collection<ListingId> ids, LocalDate from, LocalDate until) {
        Map<ListingId, Map<Tariff.Key, DaySetting>> found = new HashMap<>();
        sql.query(
                """
                select tenant_id, listing_code, option_code, day, prices, min_nights, cutoff_minutes
                from unnest(?::text[], ?::text[]) as wanted (tenant_id, listing_code)
                join price_setting using (tenant_id, listing_code)
                where day between ? and ?
                """,
                row -> found.computeIfAbsent(new ListingId(row.getString(1), row.getString(2)), id -> new HashMap<>())
                        .put(
                                new Tariff.Key(row.getString(3), row.getObject(4, LocalDate.class)),
                                DaySetting.read(row, 5)),
                ids.stream().map(ListingId::tenant).toList(),
                ids.stream().map(ListingId::code).toList(),
                from,
                until);
        return found;
    }

    /** All listings for which something was set. */
    Set<ListingId> planned() {
        return new TreeSet<>(sql.query(
                "select tenant_id, listing_code from price_plan",
                row -> new ListingId(row.getString(1), row.getString(2))));
    }
}
