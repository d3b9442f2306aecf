package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.panprd.marketplace.availability.LimitPlace.PlaceDay;
import org.panprd.marketplace.availability.PlainStock;
import org.panprd.marketplace.catalog.CatalogueChanged;
import org.panprd.marketplace.catalog.PlainCatalogue;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.platform.PlainTransactions;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.search.PlainIndex;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.OperatorFile;

/**
 * What a node does at its start with the files of the tenants, on a real database, without a server. At first it has
 * loaded the shipped ones.
 */
final class PlainNode {
    static final String INN = "yunnan.lijiang-courtyard-inn";
    static final String INN_FILE = "yunnan/listings/lijiang-courtyard-inn.yaml";
    static final String ROOMS = "lijiang-courtyard-inn/twin";
    static final String MUSEUM_FILE = "yunnan/listings/yunnan-museum-guided-visit.yaml";
    static final String GUIDED = "yunnan-museum-guided-visit/zh-tour";
    static final Set<String> ROUTES_WITH_INN = Set.of(
            "sichuan.chuan-dian-qian-self-drive", "sichuan.lugu-lake-mosuo-homeland", "yunnan.north-west-shangri-la");

    /** A Monday. */
    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    static final LocalDate TUESDAY = TODAY.plusDays(8);
    static final LocalDate NEXT_TUESDAY = TODAY.plusDays(15);
    static final LocalDate LAST = TODAY.plusDays(400);
    private static final int DAYS = 401;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T01:00:00Z"), ZoneOffset.UTC);

    private final PlainTransactions transactions;
    private final Set<String> dropped = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();
    private final ReadCache cache = PlainCatalogue.noting(dropped);
    private final PlainCatalogue catalogue;
    private final PlainStock stock;
    private final PlainIndex index;

    private PlainNode(OwnDatabase database) {
        this.transactions = database.transactions();
        catalogue = new PlainCatalogue(transactions.sql(), CLOCK);
        stock = new PlainStock(transactions.sql(), catalogue.catalog(), cache, CLOCK);
        index = new PlainIndex(transactions.sql(), catalogue.catalog());
        in("market", () -> transactions.sql().update("update allotment set held = 0, sold = 0 where held + sold > 0"));
        in("yunnan", () -> transactions.sql().update("update stock_setting set capacity = null where capacity >= 0"));
        load(RealRegions.get());
        changed.clear();
        dropped.clear();
    }

    /** Gives a test a node; all that are given out work on one database. */
    static final class Starting implements ParameterResolver {
        private static final Namespace ROOM = Namespace.create(PlainNode.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PlainNode.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            OwnDatabase database = context.getStore(StoreScope.LAUNCHER_SESSION, ROOM)
                    .computeIfAbsent(OwnDatabase.class, type -> OwnDatabase.start("plain-node-it"), OwnDatabase.class);
            return new PlainNode(database);
        }
    }

    /** The listings that have changed since the start. */
    Set<String> changed() {
        return changed;
    }

    /** The marks of cached answers that were dropped since the start. */
    Set<String> dropped() {
        return dropped;
    }

    void load(TenantFiles files) {
        load(files.regions());
    }

    void load(Regions regions) {
        inTransaction(regions, () -> load(regions, changed));
    }

    /** The number of listings that another node, which starts on the same database, has found changed. */
    int loadOnAnotherNode(Regions regions) {
        var node = new PlainCatalogue(transactions.sql(), CLOCK);
        return inTransaction(regions, () -> node.load(regions, event -> follow(event, regions)));
    }

    /** The id of the transaction in which they are loaded, or {@code nothing} if it has written nothing. */
    String writtenByLoading(Regions regions) {
        return inTransaction(RealRegions.get(), () -> {
            load(regions, new TreeSet<>());
            return transactions
                    .sql()
                    .query(
                            "select coalesce(pg_current_xact_id_if_assigned()::text, 'nothing')",
                            row -> row.getString(1))
                    .get(0);
        });
    }

    List<String> rows(String sql, Object... values) {
        return in("platform", () -> transactions.sql().query(sql, row -> row.getString(1), values));
    }

    OperatorFile operatorOf(String listing) {
        ListingId id = ListingId.of(listing);
        return Objects.requireNonNull(in("market", () -> catalogue.catalog().providersOf(List.of(id)))
                        .get(id))
                .operator();
    }

    List<String> find(String words) {
        return in("market", () -> index.find(words));
    }

    long priceFrom(String listing) {
        ListingId id = ListingId.of(listing);
        return Long.parseLong(rows(
                        "select card::json -> 'priceFrom' -> 0 ->> 'amountMinor' from search_document"
                                + " where tenant_id = ? and listing_code = ?",
                        id.tenant(),
                        id.code())
                .get(0));
    }

    /** As an operator sets a day of its own. */
    void set(String listing, String resource, LocalDate day, int capacity) {
        int added = in("yunnan", () -> transactions
                .sql()
                .update(
                        "insert into stock_setting (tenant_id, resource, day, at, listing_code, capacity, closed, version)"
                                + " values ('yunnan', ?, ?, '00:00', ?, ?, false, 1)",
                        resource,
                        day,
                        listing,
                        capacity));
        assertThat(added).isEqualTo(1);
    }

    /** As a bureau lowers a place for a Tuesday; or no longer, if it is to take that many each day. */
    void lower(String place, int daily, int wanted) {
        PlaceDay day = new PlaceDay("yunnan", place, TUESDAY);
        in("yunnan", () -> {
            if (wanted < daily) {
                stock.lower(day, daily, wanted);
            } else {
                stock.restore(day, daily);
            }
            return Boolean.TRUE;
        });
    }

    /** As if no day of it had been opened yet. */
    void close(String resource) {
        int closed = in("yunnan", () -> transactions
                .sql()
                .update("delete from allotment where tenant_id = 'yunnan' and resource = ?", resource));
        assertThat(closed).isEqualTo(DAYS);
    }

    /** As if the console had published the inn; or no longer. */
    void ofTheConsole(boolean isPublished) {
        in("yunnan", () -> transactions
                .sql()
                .update(
                        "update listing set revision = ? where listing_code = ?",
                        isPublished ? 1 : null,
                        ListingId.of(INN).code()));
    }

    /** So many of a Tuesday's are held and sold. */
    void take(String resource, String at, int held, int sold) {
        int taken = in("market", () -> transactions
                .sql()
                .update(
                        "update allotment set held = ?, sold = ?"
                                + " where tenant_id = 'yunnan' and resource = ? and day = ? and at = ?",
                        held,
                        sold,
                        resource,
                        TUESDAY,
                        at));
        assertThat(taken).isEqualTo(1);
    }

    Map<LocalDate, Integer> capacities(String resource) {
        return capacities(resource, null);
    }

    /** Of each day, at that start time or at the first. */
    Map<LocalDate, Integer> capacities(String resource, @Nullable String at) {
        var capacities = new TreeMap<LocalDate, Integer>();
        in("platform", () -> transactions
                .sql()
                .query(
                        "select day, capacity from allotment where tenant_id = 'yunnan' and resource = ?"
                                + " and (at = ?::time or ?::text is null) order by at desc",
                        row -> capacities.put(row.getObject(1, LocalDate.class), row.getInt(2)),
                        resource,
                        at,
                        at));
        return capacities;
    }

    private int load(Regions regions, Set<String> listings) {
        return catalogue.load(regions, event -> {
            event.listings().forEach(listing -> listings.add(listing.toString()));
            follow(event, regions);
        });
    }

    private void follow(CatalogueChanged event, Regions regions) {
        PlainCatalogue.drop(event, cache);
        stock.follow(event, regions);
        index.follow(event, regions);
    }

    private <T> T inTransaction(Regions regions, Supplier<T> work) {
        return in(String.join(",", regions.tenants().keySet()), work);
    }

    private <T> T in(String scope, Supplier<T> work) {
        var results = new ArrayList<T>();
        transactions.connected(() -> results.add(transactions.inTransaction(scope, work)));
        return results.get(0);
    }
}
