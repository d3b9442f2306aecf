package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/** What a start does with files that have changed since the last one, on a real database, without a server. */
class ChangedFilesIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final String INN_FILE = "yunnan/listings/lijiang-courtyard-inn.yaml";
    private static final String ROOMS = "lijiang-courtyard-inn/twin";
    private static final String MUSEUM_FILE = "yunnan/listings/yunnan-museum-guided-visit.yaml";
    private static final String GUIDED = "yunnan-museum-guided-visit/zh-tour";
    private static final Set<String> ROUTES_WITH_INN = Set.of(
            "sichuan.chuan-dian-qian-self-drive", "sichuan.lugu-lake-mosuo-homeland", "yunnan.north-west-shangri-la");

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static final LocalDate TUESDAY = TODAY.plusDays(8);
    private static final LocalDate NEXT_TUESDAY = TODAY.plusDays(15);
    private static final LocalDate LAST = TODAY.plusDays(400);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T01:00:00Z"), ZoneOffset.UTC);

    private static @Nullable OwnDatabase database;

    private final PlainTransactions transactions = database().transactions();
    private final Set<String> dropped = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();
    private final ReadCache cache = PlainCatalogue.noting(dropped);
    private final PlainCatalogue catalogue = new PlainCatalogue(transactions.sql(), CLOCK);
    private final PlainStock stock = new PlainStock(transactions.sql(), catalogue.catalog(), cache, CLOCK);
    private final PlainIndex index = new PlainIndex(transactions.sql(), catalogue.catalog());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void start() {
        database = OwnDatabase.start("changed-files-it");
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @AfterEach
    void give_all_back() {
        in("market", () -> transactions.sql().update("update allotment set held = 0, sold = 0 where held + sold > 0"));
    }

    @BeforeEach
    void load_the_shipped_files() {
        load(RealRegions.get());
        changed.clear();
        dropped.clear();
    }

    @Nested
    class The_same_files {
        @Test
        void are_loaded_again_without_writing_a_row() {
            Regions again = TenantFiles.copiedTo(folder).regions();

            String written = inTransaction(RealRegions.get(), () -> {
                load(again, new TreeSet<>());
                return transactions
                        .sql()
                        .query(
                                "select coalesce(pg_current_xact_id_if_assigned()::text, 'nothing')",
                                row -> row.getString(1))
                        .get(0);
            });

            assertThat(written).isEqualTo("nothing");
            assertThat(dropped).isEmpty();
        }
    }

    @Nested
    class Changed_files {
        @Test
        void are_loaded_by_one_of_two_nodes_that_start_at_once() {
            Regions regions = files().with(INN_FILE, "stock: 12", "stock: 20").regions();

            List<Integer> loaded = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> loadOnAnotherNode(regions)))
                    .limit(2)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(loaded).containsExactlyInAnyOrder(1 + ROUTES_WITH_INN.size(), 0);
        }

        private int loadOnAnotherNode(Regions regions) {
            var node = new PlainCatalogue(transactions.sql(), CLOCK);
            return inTransaction(regions, () -> node.load(regions, event -> follow(event, regions)));
        }
    }

    @Nested
    class A_listing {
        @Test
        void changes_with_the_routes_that_contain_it_and_no_other() {
            load(files().with(INN_FILE, "base: 32000", "base: 100"));

            Set<String> expected = new TreeSet<>(ROUTES_WITH_INN);
            expected.add(INN);
            assertThat(changed).isEqualTo(expected);
            assertThat(dropped).contains("market:catalogue");
        }

        @Test
        void costs_in_lists_what_its_file_says_and_so_do_its_routes() {
            long route = priceFrom("yunnan.north-west-shangri-la");

            load(files().with(INN_FILE, "base: 32000", "base: 100"));

            assertThat(priceFrom(INN)).isEqualTo(100);
            assertThat(priceFrom("yunnan.north-west-shangri-la")).isLessThan(route - 40_000);
        }

        @Test
        void whose_file_is_gone_is_no_longer_found_nor_are_the_routes_with_it_until_it_is_back() {
            load(files().without(INN_FILE));

            assertThat(find("Naxi courtyard inn")).doesNotContain(INN);
            assertThat(find("Shangri-La")).doesNotContain("yunnan.north-west-shangri-la");
            assertThat(capacities(ROOMS)).isEmpty();
            assertThat(rows("select listing_code from allotment_draw where resource = '" + ROOMS + "'"))
                    .isEmpty();

            load(RealRegions.get());

            assertThat(find("Naxi courtyard inn")).contains(INN);
            assertThat(find("Shangri-La")).contains("yunnan.north-west-shangri-la");
            assertThat(capacities(ROOMS)).hasSize(401).containsEntry(TODAY, 12).containsEntry(LAST, 12);
        }
    }

    @Nested
    class A_weekday {
        @Test
        void that_is_newly_closed_is_left_to_those_who_have_booked_it() {
            take(ROOMS, "00:00", 2, 1);

            load(files().with(INN_FILE, "options:", "closedWeekdays: [2]\noptions:"));

            assertThat(capacities(ROOMS))
                    .hasSize(401 - 58 + 1)
                    .containsEntry(TUESDAY, 3)
                    .doesNotContainKey(NEXT_TUESDAY)
                    .containsEntry(NEXT_TUESDAY.plusDays(1), 12);
        }

        @Test
        void that_is_newly_open_takes_guests() {
            assertThat(capacities(GUIDED)).doesNotContainKey(TODAY);

            load(files().with(MUSEUM_FILE, "closedWeekdays: [1]\n", ""));

            assertThat(capacities(GUIDED)).hasSize(401).containsEntry(TODAY, 25).containsEntry(LAST, 25);
        }
    }

    @Nested
    class A_capacity {
        @Test
        void is_lowered_to_what_is_held_and_sold_at_the_most() {
            take(ROOMS, "00:00", 3, 4);

            load(files().with(INN_FILE, "stock: 12", "stock: 5"));

            assertThat(capacities(ROOMS))
                    .hasSize(401)
                    .containsEntry(TUESDAY, 7)
                    .containsEntry(NEXT_TUESDAY, 5)
                    .containsEntry(LAST, 5);
        }

        @Test
        void is_raised_on_all_days() {
            take(ROOMS, "00:00", 3, 4);

            load(files().with(INN_FILE, "stock: 12", "stock: 20"));

            assertThat(Set.copyOf(capacities(ROOMS).values())).containsExactly(20);
        }

        @Test
        void of_a_place_follows_its_file() {
            load(files().with("yunnan/places.yaml", "dailyCapacity: 10000", "dailyCapacity: 9000"));

            assertThat(Set.copyOf(capacities("place:yulong-snow-mountain").values()))
                    .containsExactly(9000);
        }
    }

    @Nested
    class A_start_time {
        @Test
        void that_is_new_opens_and_one_that_is_gone_is_left_to_those_who_have_booked_it() {
            take(GUIDED, "15:00", 1, 0);

            load(files().with(MUSEUM_FILE, "\"15:00\"", "\"16:15\""));

            assertThat(capacities(GUIDED, "16:15")).hasSize(401 - 58).containsEntry(TUESDAY, 25);
            assertThat(capacities(GUIDED, "15:00")).isEqualTo(Map.of(TUESDAY, 1));
            assertThat(rows("select to_char(slot, 'HH24:MI') from allotment_draw where resource = '" + GUIDED + "'"))
                    .containsOnly("09:30", "11:00", "13:30", "16:15");
        }
    }

    @Nested
    class A_name {
        @Test
        void of_a_place_is_shown_and_found() {
            load(files().with("yunnan/places.yaml", "en: Lijiang Old Town", "en: Dayan Citadel"));

            assertThat(find("citadel")).contains(INN);
            assertThat(rows("select card from search_document where listing_code = 'lijiang-courtyard-inn'"))
                    .singleElement()
                    .asString()
                    .contains("Dayan Citadel");
            assertThat(changed).containsAll(ROUTES_WITH_INN).doesNotContain("fujian.wuyi-tea-garden-lodge");
        }

        @Test
        void of_a_theme_is_found() {
            load(files().with("region/themes.yaml", "en: Ethnic culture", "en: Folkways"));

            assertThat(find("folkways")).contains(INN);
            assertThat(find("ethnic culture")).doesNotContain(INN);
        }

        @Test
        void of_a_tenant_is_found_and_so_are_the_routes_that_lead_there() {
            load(files().with("yunnan/tenant.yaml", "en: Yunnan }", "en: Cloudland }"));

            assertThat(find("cloudland")).contains(INN).containsAll(ROUTES_WITH_INN);
        }

        @Test
        void of_an_operator_is_shown() {
            load(files().with("yunnan/operators.yaml", "en: Caiyun Inns (sample)", "en: Rainbow Inns"));

            OperatorFile operator = in("market", () -> catalogue.catalog().operatorsOf(List.of(ListingId.of(INN))))
                    .get(ListingId.of(INN));
            assertThat(Objects.requireNonNull(operator).name().en()).isEqualTo("Rainbow Inns");
            assertThat(dropped).contains("market:catalogue");
        }
    }

    private TenantFiles files() {
        return TenantFiles.copiedTo(folder);
    }

    private void load(TenantFiles files) {
        load(files.regions());
    }

    private void load(Regions regions) {
        inTransaction(regions, () -> load(regions, changed));
    }

    private int load(Regions regions, Set<String> listings) {
        return catalogue.load(regions, event -> {
            event.listings().forEach(listing -> listings.add(listing.toString()));
            follow(event, regions);
        });
    }

    private void follow(CatalogueChanged event, Regions regions) {
        PlainCatalogue.drop(event, cache);
        stock.follow(event);
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

    private List<String> rows(String sql, Object... values) {
        return in("platform", () -> transactions.sql().query(sql, row -> row.getString(1), values));
    }

    private List<String> find(String words) {
        return in("market", () -> index.find(words));
    }

    private long priceFrom(String listing) {
        ListingId id = ListingId.of(listing);
        return Long.parseLong(rows(
                        "select card::json -> 'priceFrom' -> 0 ->> 'amountMinor' from search_document"
                                + " where tenant_id = ? and listing_code = ?",
                        id.tenant(),
                        id.code())
                .get(0));
    }

    /** So many of a Tuesday's are held and sold. */
    private void take(String resource, String at, int held, int sold) {
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

    private Map<LocalDate, Integer> capacities(String resource) {
        return capacities(resource, null);
    }

    /** Of each day, at that start time or at the first. */
    private Map<LocalDate, Integer> capacities(String resource, @Nullable String at) {
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

    private static OwnDatabase database() {
        return Objects.requireNonNull(database);
    }
}
