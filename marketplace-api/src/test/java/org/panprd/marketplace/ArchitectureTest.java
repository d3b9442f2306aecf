package org.panprd.marketplace;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.panprd.marketplace.platform.Entities;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.platform.Time;
import org.panprd.marketplace.tenancy.Scopes;

/** The house's order. A rule that matches nothing fails. */
@AnalyzeClasses(
        packages = "org.panprd.marketplace",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {
    private static final String ROOT = "org.panprd.marketplace.";

    /** A room uses rooms on earlier lines only, and no neighbour on its own. */
    private static final List<Set<String>> LINES = List.of(
            Set.of("kernel"),
            Set.of("platform"),
            Set.of("tenancy", "webhook"),
            Set.of("audit"),
            Set.of("identity", "catalog", "traveller"),
            Set.of("octo", "partner"),
            Set.of("availability", "border", "licensing", "media", "pricing"),
            Set.of("payment", "supply", "wellness"),
            Set.of("booking", "publishing"),
            Set.of("voucher", "departure", "notice"),
            Set.of("search", "notification", "frontdesk", "figures", "sheets", "statistics", "channel", "intake"),
            Set.of("jobs", "openapi"));

    /** Who keeps what in the database, room by room; everybody else asks them. */
    private static final DescribedPredicate<JavaClass> REPOSITORIES = among(
            "the repositories",
            "Listings",
            "SuspendedListings",
            "Operators",
            "Applications",
            "Licences",
            "RecognisedLicences",
            "Media",
            "SheetImports",
            "Partnerships",
            "ResellerRecords",
            "ChannelContracts",
            "ChannelListings",
            "ChannelRequests",
            "ChannelChanges",
            "ChannelMessages",
            "Subscriptions",
            "Commissions",
            "ResellerSales",
            "Resources",
            "Allotments",
            "Exchanges",
            "Availability",
            "SalesStops",
            "StockCells",
            "Tariffs",
            "PlanRecords",
            "PriceCells",
            "PromotionRecords",
            "ConsoleListings",
            "Drafts",
            "Revisions",
            "Appeals",
            "OnSale",
            "Departures",
            "DepartureRecords",
            "Bookings",
            "DateChanges",
            "ItemChanges",
            "OperatorItems",
            "OperatorRecords",
            "GuestRecords",
            "ItemCancellations",
            "DeskNotes",
            "ViewRecords",
            "BookingFigures",
            "SuspendedItems",
            "Occupancy",
            "PlaceDays",
            "Rollups",
            "Resellers",
            "OpenedListings",
            "ChannelBookings",
            "DayFigures",
            "SharedViews",
            "Sharings",
            "Publications",
            "CatalogueNames",
            "CatalogueRevision",
            "Forecasts",
            "AlertRules",
            "Reservations",
            "ReportOrders",
            "OrderedReports",
            "PlaceLoads",
            "CheckIns",
            "AuditEntries",
            "PaymentRecords",
            "SearchDocuments",
            "TravellerKeys",
            "Companions",
            "Consents",
            "Reports",
            "Screenings",
            "RuleSets",
            "PortClosures",
            "AffectedItems",
            "TourRecords",
            "NameLists",
            "Seats",
            "StockOfBooking",
            "Notices",
            "NoticeReaders",
            "LowStocks",
            "BureauMessages",
            "Webhooks",
            "SupplierRecords",
            "MirrorRecords",
            "Deliveries");

    /** What works on the connection itself: the scope of a transaction, one loader at a time, checks of the database. */
    private static final DescribedPredicate<JavaClass> CONNECTION_WORKERS =
            among("what works on the connection itself", "ScopedTransaction", "LoadCatalogue", "Database", "Walls");

    /** What resources have in common: who is calling, what an address names and asks for, and the file that they answer with. */
    private static final DescribedPredicate<JavaClass> SHARED_BY_RESOURCES = among(
            "what resources share, and who reads what they declare",
            "Endpoint",
            "Callers",
            "Machine",
            "OwnBookings",
            "ItemPath",
            "DeparturePath",
            "SessionPath",
            "OperatorPath",
            "OperatorChangePath",
            "LicenceFiles",
            "SessionsQuery",
            "StockQuery",
            "PlanPath",
            "PricesQuery",
            "PriceTestQuery",
            "PromotionPath",
            "DeskQuery",
            "DeskPath",
            "SheetPath",
            "PartnerPath",
            "FiguresQuery",
            "StatisticsQuery",
            "LoadQuery",
            "StatisticsFile",
            "SdmxQuery",
            "SdmxFormat",
            "NoticePath",
            "SupplierPath",
            "ListingPath");

    @ArchTest
    static void every_room_uses_only_rooms_on_earlier_lines(JavaClasses market) {
        for (int line = 0; line < LINES.size(); line++) {
            String[] aboveOrBeside = LINES.subList(line, LINES.size()).stream()
                    .flatMap(Set::stream)
                    .map(room -> ROOT + room + "..")
                    .toArray(String[]::new);
            for (String room : LINES.get(line)) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + room + "..")
                        .should()
                        .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(aboveOrBeside)
                                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(ROOT + room + ".."))))
                        .check(market);
            }
        }
    }

    @ArchTest
    static void every_room_has_its_line(JavaClasses market) {
        Set<String> rooms = market.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.", -1)[0])
                .collect(Collectors.toSet());

        assertThat(rooms).isEqualTo(LINES.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule kernel_is_plain_java = noClasses()
            .that()
            .resideInAPackage(ROOT + "kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "tools.jackson..", "java.sql..", "org.eclipse..");

    @ArchTest
    static final ArchRule only_resources_and_platform_know_http = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "platform..")
            .and(DescribedPredicate.not(simpleNameEndingWith("Resource")))
            .and()
            .areNotAnnotatedWith(Provider.class)
            .and(DescribedPredicate.not(SHARED_BY_RESOURCES))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule only_repositories_know_the_database = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "platform..")
            .and(DescribedPredicate.not(REPOSITORIES.or(CONNECTION_WORKERS)))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat(describe(
                    "Sql, JPA or JDBC",
                    type -> type.isEquivalentTo(Sql.class)
                            || type.isEquivalentTo(Entities.class)
                            || type.getName().equals("java.sql.Connection")
                            || type.getName().equals("java.sql.Statement")
                            || type.getName().equals("java.sql.PreparedStatement")
                            || type.getName().equals("javax.sql.DataSource")));

    @ArchTest
    static final ArchRule repositories_do_use_it = classes()
            .that(REPOSITORIES.or(CONNECTION_WORKERS))
            .should()
            .dependOnClassesThat(describe(
                    "Sql or JPA", type -> type.isEquivalentTo(Sql.class) || type.isEquivalentTo(Entities.class)));

    @ArchTest
    static final ArchRule repositories_know_nothing_of_http =
            noClasses().that(REPOSITORIES).should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule entities_stay_in_their_room =
            noClasses().that().areAnnotatedWith(Entity.class).should().bePublic();

    @ArchTest
    static final ArchRule nobody_reads_a_clock_of_their_own = noClasses()
            .that()
            .doNotBelongToAnyOf(Time.class)
            .should()
            .accessTargetWhere(describe("the time is read", ArchitectureTest::readsTheTime))
            .because("time comes from the injected clock");

    @ArchTest
    static final ArchRule only_tenancy_and_jobs_choose_a_scope = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "tenancy..", ROOT + "jobs..")
            // It looks up a key before anybody is known.
            .and(DescribedPredicate.not(among("who looks up keys", "ResellerFilter")))
            .should()
            .accessTargetWhere(describe(
                    "a scope is chosen",
                    access -> access.getTargetOwner().isEquivalentTo(Scopes.class)
                            && !Set.of("current", "actor", "inThisScope").contains(access.getName())));

    @ArchTest
    static final ArchRule nothing_lives_for_a_request_or_in_an_ejb_pool =
            noClasses().should().beAnnotatedWith(RequestScoped.class).orShould().beAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule no_field_holds_what_lives_for_a_request = noFields()
            .should()
            .haveRawType(describe("a request scoped type", type -> type.isAnnotatedWith(RequestScoped.class)));

    private static boolean readsTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals(Clock.class.getName()) && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.equals(System.class.getName())
                        && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
    }

    private static DescribedPredicate<JavaClass> among(String description, String first, String... others) {
        DescribedPredicate<JavaClass> any = simpleName(first);
        for (String other : others) {
            any = any.or(simpleName(other));
        }
        return any.as(description);
    }
}
