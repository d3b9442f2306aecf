package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.panprd.marketplace.booking.Samples.INN;
import static org.panprd.marketplace.booking.Samples.MONDAY;
import static org.panprd.marketplace.booking.Samples.ROUTE;
import static org.panprd.marketplace.booking.Samples.TOWER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;

class ItemReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final Map<String, @Nullable Integer> TWO = Map.of("ADULT", 2);

    private final Faults faults = new Faults();

    @Nested
    class Listings {
        @ParameterizedTest
        @NullAndEmptySource
        @ValueSource(strings = {"nonsense", "yunnan.no-such-inn", "yunnan.x' or '1'='1", "<script>"})
        void that_are_not_there_are_refused(@Nullable String id) {
            var reader = new ItemReader(new NewItem(id, "twin", MONDAY, null, 2, TWO, null), "items[0].", faults);

            assertThat(reader.listing(Set.of(ListingId.of(INN)))).isEmpty();
            assertThat(found()).containsExactly(FieldFault.of("items[0].listingId", "unknown-listing"));
        }

        @Test
        void an_item_that_is_null_names_none() {
            var reader = new ItemReader(null, "items[3].", faults);

            assertThat(reader.listing(Set.of())).isEmpty();
            assertThat(found()).containsExactly(FieldFault.of("items[3].listingId", "unknown-listing"));
        }

        @Test
        void whose_legs_are_no_longer_for_sale_are_refused() {
            var reader = new ItemReader(stay(MONDAY, 2, TWO), "items[0].", faults);

            reader.forSale(Optional.empty());

            assertThat(found()).containsExactly(FieldFault.of("items[0].listingId", "unknown-listing"));
        }
    }

    @Nested
    class Stays {
        @Test
        void are_wished_for_by_room_and_night() {
            assertThat(read(stay(MONDAY, 2, TWO)))
                    .contains(new Wish(
                            ListingId.of(INN),
                            "twin",
                            MONDAY,
                            null,
                            2,
                            Party.parse("ADULT:2").orElseThrow()));
        }

        @Test
        void take_the_least_number_of_nights_where_none_is_given() {
            assertThat(read(stay(MONDAY, null, TWO)).map(Wish::nights)).contains(1);
        }

        @Test
        void of_an_option_that_is_not_there_are_refused() {
            for (String option : new String[] {"suite", "", "standard", "twin' --"}) {
                assertThat(read(new NewItem(INN, option, MONDAY, null, 1, TWO, null)))
                        .isEmpty();
            }
            assertThat(read(new NewItem(INN, null, MONDAY, null, 1, TWO, null))).isEmpty();
            assertThat(found()).hasSize(5).containsOnly(FieldFault.of("items[0].optionId", "unknown-option"));
        }
    }

    @Nested
    class Dates {
        @Test
        void reach_from_today_to_four_hundred_days_ahead() {
            assertThat(read(stay(TODAY, 1, TWO))).isPresent();
            assertThat(read(stay(TODAY.plusDays(400), 1, TWO))).isPresent();
        }

        @Test
        void that_are_past_too_far_or_missing_are_refused() {
            read(stay(TODAY.minusDays(1), 1, TWO));
            read(stay(TODAY.plusDays(401), 1, TWO));
            read(stay(LocalDate.MAX, 1, TWO));
            read(stay(LocalDate.MIN, 1, TWO));
            read(stay(null, 1, TWO));

            assertThat(found())
                    .containsExactly(
                            FieldFault.of("items[0].date", "past"),
                            FieldFault.of("items[0].date", "too-far", 400),
                            FieldFault.of("items[0].date", "too-far", 400),
                            FieldFault.of("items[0].date", "past"),
                            FieldFault.of("items[0].date", "required"));
        }
    }

    @Nested
    class Guests {
        @Test
        void none_ten_thousand_or_of_no_known_kind_are_refused() {
            for (Map<String, @Nullable Integer> units : List.<Map<String, @Nullable Integer>>of(
                    Map.of(),
                    Map.of("ADULT", 0),
                    Map.of("ADULT", 10_000),
                    Map.of("ADULT", -1),
                    Map.of("CAT", 1),
                    Map.of("ROOM", 1))) {
                assertThat(read(stay(MONDAY, 1, units))).isEmpty();
            }
            assertThat(read(stay(MONDAY, 1, null))).isEmpty();
            assertThat(read(stay(MONDAY, 1, java.util.Collections.singletonMap("ADULT", null))))
                    .isEmpty();
            assertThat(found()).hasSize(8).containsOnly(FieldFault.of("items[0].units", "party", 100));
        }
    }

    @Nested
    class StartTimes {
        @ParameterizedTest
        @CsvSource({"12:00", "12:00:00"})
        void are_read_as_local_times(String text) {
            assertThat(read(ticket(text)).map(Wish::startTime)).contains(LocalTime.NOON);
        }

        @ParameterizedTest
        @NullAndEmptySource
        @ValueSource(strings = {"noon", "25:00", "11:00", "12:00Z", "2027-03-01T12:00", "23:59:59.999999999"})
        void at_which_nothing_starts_are_refused(@Nullable String text) {
            assertThat(read(ticket(text))).isEmpty();
            assertThat(found())
                    .containsExactly(FieldFault.of("items[0].startTime", "start-time", "10:00, 12:00, 14:00"));
        }
    }

    @Nested
    class Routes {
        @Test
        void need_no_option_and_have_only_one() {
            for (String option : new @Nullable String[] {null, "standard"}) {
                assertThat(read(new NewItem(ROUTE, option, MONDAY, null, null, TWO, null))
                                .map(Wish::option))
                        .contains(Trips.ROUTE_OPTION);
            }
            assertThat(read(new NewItem(ROUTE, "deluxe", MONDAY, null, null, TWO, null)))
                    .isEmpty();
            assertThat(found()).containsExactly(FieldFault.of("items[0].optionId", "unknown-option"));
        }

        @Test
        void take_no_more_guests_than_they_say() {
            assertThat(read(new NewItem(ROUTE, null, MONDAY, null, null, Map.of("ADULT", 8), null)))
                    .isPresent();
            assertThat(read(new NewItem(ROUTE, null, MONDAY, null, null, Map.of("ADULT", 9), null)))
                    .isEmpty();
            assertThat(found()).containsExactly(FieldFault.of("items[0].units", "between", 1, 8));
        }
    }

    private static NewItem stay(
            @Nullable LocalDate date, @Nullable Integer nights, @Nullable Map<String, @Nullable Integer> units) {
        return new NewItem(INN, "twin", date, null, nights, units, null);
    }

    private static NewItem ticket(@Nullable String time) {
        return new NewItem(TOWER, "daytime", MONDAY, time, null, TWO, null);
    }

    private Optional<Wish> read(NewItem item) {
        ListingId id = ItemReader.idOf(item).orElseThrow();
        return new ItemReader(item, "items[0].", faults)
                .wish(id, Objects.requireNonNull(RealCatalogue.offers().get(id)), TODAY);
    }

    private List<FieldFault> found() {
        return catchThrowableOfType(Refusal.class, faults::refuse).faults();
    }
}
