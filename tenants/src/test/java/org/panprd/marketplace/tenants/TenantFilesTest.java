package org.panprd.marketplace.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.Port;
import org.panprd.marketplace.tenants.border.RuleSet;
import org.panprd.marketplace.tenants.check.CatalogueCheck;
import org.panprd.marketplace.tenants.check.Fault;

/** The regions as they are shipped. */
class TenantFilesTest {
    private static final Path DIRECTORY = Path.of(".");

    @Test
    void have_no_fault() {
        List<Fault> faults = CatalogueCheck.faults(DIRECTORY, LocalDate.now(ZoneId.of("Asia/Shanghai")));

        faults.forEach(System.err::println);
        assertThat(faults).isEmpty();
    }

    @Nested
    class The_market {
        private final Catalogue catalogue = Catalogue.load();

        @Test
        void is_eleven_regions() {
            assertThat(catalogue.tenants())
                    .extracting(TenantFolder::code)
                    .containsExactly(
                            "fujian",
                            "guangdong",
                            "guangxi",
                            "guizhou",
                            "hainan",
                            "hongkong",
                            "hunan",
                            "jiangxi",
                            "macau",
                            "sichuan",
                            "yunnan");
        }

        @Test
        void has_fourteen_listings_in_each_region_besides_routes() {
            Map<String, Long> few = catalogue.tenants().stream()
                    .collect(Collectors.toMap(TenantFolder::code, tenant -> tenant.listings().stream()
                            .filter(listing -> !listing.isRoute())
                            .count()));
            few.values().removeIf(count -> count >= 14);

            assertThat(few).isEmpty();
        }

        @Test
        void has_every_family() {
            assertThat(listings().map(ListingFile::family).distinct()).contains(Family.values());
        }

        @Test
        void has_sixteen_routes_and_the_six_of_the_policy_among_them() {
            Set<String> routes = catalogue.tenants().stream()
                    .flatMap(tenant -> tenant.listings().stream()
                            .filter(ListingFile::isRoute)
                            .map(route -> tenant.code() + "." + route.code()))
                    .collect(Collectors.toSet());

            assertThat(routes)
                    .hasSizeGreaterThanOrEqualTo(16)
                    .contains(
                            "sichuan.chuan-dian-qian-self-drive",
                            "guizhou.dian-qian-gui-karst",
                            "yunnan.source-of-the-pearl-river",
                            "yunnan.north-west-shangri-la",
                            "sichuan.lugu-lake-mosuo-homeland",
                            "guizhou.baijiu-golden-triangle");
        }

        @Test
        void has_a_route_along_each_corridor() {
            assertThat(listings().filter(ListingFile::isRoute).map(ListingFile::corridor))
                    .contains("hukun", "yungui", "nanguang", "guiguang");
        }

        @Test
        void has_twenty_four_border_tours_over_twelve_ports_to_all_five_neighbours() {
            List<String> ports = listings(Family.BORDER_TOUR)
                    .map(tour -> Objects.requireNonNull(tour.port()))
                    .toList();
            Set<String> neighbours = ports.stream()
                    .flatMap(port -> catalogue.region().findPort(port).stream())
                    .flatMap(port -> Optional.ofNullable(port.counterpart()).stream())
                    .collect(Collectors.toSet());

            assertThat(ports).hasSizeGreaterThanOrEqualTo(24);
            assertThat(Set.copyOf(ports)).hasSizeGreaterThanOrEqualTo(12);
            assertThat(neighbours).contains("VN", "LA", "MM", "HK", "MO");
        }

        @Test
        void has_four_wellness_offers_in_each_region_and_forty_four_in_all() {
            Map<String, Long> few = catalogue.tenants().stream()
                    .collect(Collectors.toMap(TenantFolder::code, tenant -> tenant.listings().stream()
                            .filter(listing -> listing.family() == Family.WELLNESS)
                            .count()));
            few.values().removeIf(count -> count >= 4);

            assertThat(few).isEmpty();
            assertThat(listings(Family.WELLNESS)).hasSizeGreaterThanOrEqualTo(44);
        }

        @Test
        void has_a_rule_for_both_ways_over_each_port() {
            BorderFiles border = catalogue.region().border();
            Set<String> without = new TreeSet<>();
            for (Port port : border.ports()) {
                for (Direction direction : Direction.values()) {
                    boolean ruled = border.ruleSets().stream()
                            .flatMap(RuleSet::rules)
                            .anyMatch(rule -> rule.where().holdsAt(port.code(), direction));
                    if (port.entered(direction).isPresent() && !ruled) {
                        without.add(port.code() + " " + direction);
                    }
                }
            }

            assertThat(without).isEmpty();
            assertThat(border.ports()).hasSizeGreaterThan(28);
            assertThat(border.ruleSets()).hasSizeGreaterThan(20);
        }

        @Test
        void shows_the_stars_of_every_hot_spring() {
            assertThat(offers().map(WellnessOffer::institution)
                            .filter(institution -> institution.kind().equals("hot-spring")))
                    .hasSizeGreaterThanOrEqualTo(11)
                    .allSatisfy(spring -> assertThat(spring.grade()).endsWith("-star"));
        }

        @Test
        void knows_altitude_and_climate_where_it_offers_wellness() {
            assertThat(catalogue.tenants()).allSatisfy(tenant -> assertThat(tenant.listings())
                    .filteredOn(listing -> listing.family() == Family.WELLNESS)
                    .allSatisfy(listing -> assertThat(tenant.places())
                            .filteredOn(place -> place.code().equals(listing.place()))
                            .allSatisfy(place -> assertThat(Stream.of(place.climate(), place.elevationMetres()))
                                    .doesNotContainNull())));
        }

        @Test
        void sends_people_to_hainan_in_winter_and_to_guizhou_in_summer() {
            assertThat(bestMonths("hainan", "xinglong-winter-stay"))
                    .contains(12, 1, 2)
                    .doesNotContain(6, 7, 8);
            assertThat(bestMonths("guizhou", "liupanshui-summer-stay"))
                    .contains(6, 7, 8)
                    .doesNotContain(12, 1, 2);
            assertThat(bestMonths("fujian", "guian-hot-spring-day")).containsExactly(11, 12, 1, 2, 3);
        }

        private List<Integer> bestMonths(String tenant, String listing) {
            TenantFolder folder = catalogue.findTenant(tenant).orElseThrow();
            ListingFile found = folder.findListing(listing).orElseThrow();
            PlaceFile place = folder.places().stream()
                    .filter(one -> one.code().equals(found.place()))
                    .findFirst()
                    .orElseThrow();
            return catalogue.region().climate().bestMonths(found, place);
        }

        @Test
        void puts_every_questionnaire_to_somebody() {
            assertThat(offers().map(WellnessOffer::questionnaire).collect(Collectors.toSet()))
                    .isEqualTo(catalogue.region().wellness().questionnaires().keySet());
        }

        private Stream<WellnessOffer> offers() {
            return listings(Family.WELLNESS).map(listing -> Objects.requireNonNull(listing.wellness()));
        }

        private Stream<ListingFile> listings(Family family) {
            return listings().filter(listing -> listing.family() == family);
        }

        private Stream<ListingFile> listings() {
            return catalogue.tenants().stream().flatMap(tenant -> tenant.listings().stream());
        }
    }
}
