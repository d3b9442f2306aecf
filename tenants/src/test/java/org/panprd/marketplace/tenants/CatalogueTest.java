package org.panprd.marketplace.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.tenants.border.Port;

class CatalogueTest {
    private final Catalogue market = Catalogue.load(samples());

    @Nested
    class Reading {
        @Test
        void gives_the_tenants_in_the_order_of_their_codes() {
            assertThat(market.tenants()).extracting(TenantFolder::code).containsExactly("guizhou", "yunnan");
        }

        @Test
        void keeps_what_a_ticket_says() {
            ListingFile ticket = listing("yunnan", "stone-forest-ticket");

            assertThat(ticket.family()).isEqualTo(Family.TICKET);
            assertThat(ticket.visits()).containsExactly("stone-forest");
            assertThat(ticket.peak()).containsExactly(new Season(MonthDay.of(12, 20), MonthDay.of(1, 5)));
            assertThat(ticket.cancellation())
                    .containsExactly(new CancellationTier(72, 100), new CancellationTier(24, 50));
            OptionFile timed = ticket.options().get(0);
            assertThat(timed.startTimes()).containsExactly(LocalTime.of(9, 0), LocalTime.of(13, 30));
            assertThat(timed.isByRoom()).isFalse();
            assertThat(timed.findUnit(Unit.ADULT))
                    .hasValue(new UnitFile(Unit.ADULT, 14, null, new Price(13000, null, null, 15000L), null));
        }

        @Test
        void keeps_what_a_route_says() {
            ListingFile route = listing("guizhou", "from-stone-to-water");

            assertThat(route.isRoute()).isTrue();
            assertThat(route.options()).isEmpty();
            assertThat(route.legs())
                    .containsExactly(
                            new Leg(1, "yunnan.stone-forest-ticket", "timed", LocalTime.of(9, 0), null, null),
                            new Leg(2, "guizhou.huangguoshu-inn", "twin", null, 1, null));
            assertThat(route.legs().get(1).tenant()).isEqualTo("guizhou");
            assertThat(route.legs().get(1).listingCode()).isEqualTo("huangguoshu-inn");
        }

        @Test
        void keeps_what_the_tenants_share() {
            SharedFiles region = market.region();

            assertThat(region.findCorridor("hukun").orElseThrow().stations())
                    .extracting(Station::minutesFromPrevious)
                    .containsExactly(null, 125);
            assertThat(region.findPort("hekou")).map(Port::counterpart).hasValue("VN");
            assertThat(region.rates().of("HKD")).isEqualTo(new BigDecimal("0.92"));
            assertThat(region.rates().of("CNY")).isEqualTo(BigDecimal.ONE);
            HolidayCalendar calendar = Objects.requireNonNull(region.calendars().get("cn"));
            assertThat(calendar.findDay(LocalDate.of(2026, 1, 4)))
                    .map(HolidayCalendar.Day::kind)
                    .hasValue(HolidayCalendar.Kind.WORKDAY);
            assertThat(calendar.findDay(LocalDate.of(2026, 1, 5))).isEmpty();
        }

        @Test
        void gives_a_text_in_each_language() {
            Text title =
                    listing("yunnan", "kunming-to-guiyang").options().get(0).title();

            assertThat(title.in(Language.SIMPLIFIED_CHINESE)).isEqualTo("座位");
            assertThat(title.in(Language.TRADITIONAL_CHINESE)).isEqualTo("座位");
            assertThat(title.in(Language.ENGLISH)).isEqualTo("Seat");
        }

        @Test
        void refuses_a_field_that_no_record_has(@TempDir Path directory) throws IOException {
            copy(samples(), directory);
            Path tenant = directory.resolve("yunnan/tenant.yaml");
            Files.writeString(tenant, Files.readString(tenant) + "motto: none\n");

            assertThatThrownBy(() -> Catalogue.load(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("tenant.yaml")
                    .hasMessageContaining("motto");
        }
    }

    @Nested
    class Hashes {
        private static final String TICKET = "yunnan.stone-forest-ticket";
        private static final String ROUTE_WITH_TICKET = "guizhou.from-stone-to-water";

        @Test
        void are_those_of_the_same_files_wherever_they_are(@TempDir Path directory) throws IOException {
            copy(samples(), directory);

            assertThat(Catalogue.load(directory).sourceHashes())
                    .containsOnlyKeys(
                            ROUTE_WITH_TICKET,
                            "guizhou.huangguoshu-inn",
                            "yunnan.hekou-day-tour",
                            "yunnan.kunming-to-guiyang",
                            TICKET)
                    .isEqualTo(market.sourceHashes());
        }

        @Test
        void tell_a_changed_listing_and_the_routes_that_contain_it_from_the_others(@TempDir Path directory)
                throws IOException {
            assertThat(changedBy(directory, "yunnan/listings/stone-forest-ticket.yaml"))
                    .containsExactly(ROUTE_WITH_TICKET, TICKET);
        }

        @ParameterizedTest
        @ValueSource(strings = {"guizhou/places.yaml", "guizhou/operators.yaml"})
        void change_for_a_tenant_with_its_places_and_operators(String file, @TempDir Path directory)
                throws IOException {
            assertThat(changedBy(directory, file)).containsExactly(ROUTE_WITH_TICKET, "guizhou.huangguoshu-inn");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "guizhou/tenant.yaml",
                    "region/themes.yaml",
                    "region/calendars/cn.yaml",
                    "region/wellness/questionnaires/bath.yaml"
                })
        void change_for_all_with_what_all_share(String file, @TempDir Path directory) throws IOException {
            assertThat(changedBy(directory, file))
                    .isEqualTo(market.sourceHashes().keySet());
        }

        private Set<String> changedBy(Path directory, String file) throws IOException {
            copy(samples(), directory);
            Path changed = directory.resolve(file);
            Files.writeString(changed, Files.readString(changed) + "# changed\n");
            Map<String, String> after = Catalogue.load(directory).sourceHashes();
            Set<String> listings = new TreeSet<>(after.keySet());
            listings.removeIf(listing ->
                    Objects.equals(after.get(listing), market.sourceHashes().get(listing)));
            return listings;
        }
    }

    @Nested
    class Packed {
        @Test
        void is_read_out_of_an_archive_whose_name_has_a_blank_without_the_validator(@TempDir Path directory)
                throws Exception {
            Path jar = directory.resolve("the tenants.jar");
            try (JarOutputStream archive = new JarOutputStream(Files.newOutputStream(jar))) {
                pack(archive, "org", Path.of("target", "classes", "org"));
                pack(archive, "tenants", samples());
            }

            URL[] path = Stream.concat(Stream.of(jar.toUri()), libraries())
                    .map(CatalogueTest::url)
                    .toArray(URL[]::new);
            try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
                Object packed = loader.loadClass(Catalogue.class.getName())
                        .getMethod("load")
                        .invoke(null);

                assertThat(packed).hasToString(market.toString());
            }
        }
    }

    @Nested
    class A_season {
        @Test
        void includes_both_its_days() {
            Season summer = new Season(MonthDay.of(7, 1), MonthDay.of(8, 31));

            assertThat(summer.contains(MonthDay.of(7, 1))).isTrue();
            assertThat(summer.contains(MonthDay.of(8, 31))).isTrue();
            assertThat(summer.contains(MonthDay.of(9, 1))).isFalse();
        }

        @Test
        void may_run_over_new_year() {
            Season winter = new Season(MonthDay.of(12, 20), MonthDay.of(2, 10));

            assertThat(winter.contains(MonthDay.of(12, 31))).isTrue();
            assertThat(winter.contains(MonthDay.of(1, 1))).isTrue();
            assertThat(winter.contains(MonthDay.of(2, 11))).isFalse();
        }
    }

    private ListingFile listing(String tenant, String code) {
        return market.findTenant(tenant)
                .flatMap(folder -> folder.findListing(code))
                .orElseThrow();
    }

    private static Path samples() {
        return Path.of("src", "test", "resources", "market");
    }

    private static Stream<URI> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("jackson") || entry.contains("snakeyaml"))
                .map(entry -> Path.of(entry).toUri());
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
    }

    private static void pack(JarOutputStream archive, String name, Path directory) throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String path =
                        name + "/" + directory.relativize(entry).toString().replace('\\', '/');
                if (Files.isRegularFile(entry)) {
                    archive.putNextEntry(new ZipEntry(path));
                    Files.copy(entry, archive);
                }
            }
        }
    }
}
