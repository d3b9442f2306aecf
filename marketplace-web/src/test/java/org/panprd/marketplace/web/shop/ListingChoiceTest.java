package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Listing;
import org.panprd.marketplace.web.api.Place;
import org.panprd.marketplace.web.shop.ListingPage.Choice;

class ListingChoiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LAST = TODAY.plusDays(400);
    private static final Listing.Option ROOM =
            option("twin", 2, List.of(new Listing.Unit("ROOM", "Room", null, null, null, null)));
    private static final Listing.Option SEAT =
            option("seat", null, List.of(new Listing.Unit("ADULT", "Adult", null, null, null, null)));

    private final Map<String, String> parameters = new HashMap<>();

    @Test
    void rooms_are_asked_for_by_persons() {
        Choice choice = read(ROOM);

        assertThat(choice.kinds()).containsExactly("ADULT", "CHILD");
        assertThat(choice.party()).isEqualTo(Party.adults(2));
        assertThat(choice.nights()).isEqualTo(2);
    }

    @Test
    void nights_stay_within_the_option() {
        parameters.put("nights", "99");

        assertThat(read(ROOM).nights()).isEqualTo(14);
        assertThat(read(SEAT).nights()).isZero();
    }

    @Test
    void kinds_that_an_option_does_not_sell_are_left_out() {
        parameters.put("ADULT", "1");
        parameters.put("CHILD", "3");

        assertThat(read(SEAT).party()).isEqualTo(Party.adults(1));
    }

    @Test
    void a_date_gone_by_is_not_chosen() {
        parameters.put("date", "2026-11-23");

        assertThat(read(SEAT).date()).isNull();
        assertThat(read(SEAT).month()).isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void months_end_where_selling_ends() {
        parameters.put("month", "2099-01");
        assertThat(read(SEAT).month()).isEqualTo(YearMonth.from(LAST));

        parameters.put("month", "1999-01");
        assertThat(read(SEAT).month()).isEqualTo(YearMonth.from(TODAY));
    }

    @Test
    void the_month_of_the_chosen_date_is_shown() {
        parameters.put("date", "2027-03-05");

        assertThat(read(SEAT).month()).isEqualTo(YearMonth.of(2027, 3));
    }

    private Choice read(Listing.Option option) {
        return Choice.read(listing(option), this::parameter, TODAY, LAST);
    }

    private @Nullable String parameter(String name) {
        return parameters.get(name);
    }

    private static Listing.Option option(String id, @Nullable Integer sleeps, List<Listing.Unit> units) {
        Integer least = sleeps == null ? null : 2;
        Integer most = sleeps == null ? null : 14;
        return new Listing.Option(id, id, null, sleeps, least, most, 1, 8, 0, null, units, null);
    }

    private static Listing listing(Listing.Option option) {
        return new Listing(
                "yunnan.inn",
                new Listing.Seller("yunnan", "Yunnan", "CNY", "Asia/Shanghai", "#1c6e5a"),
                null,
                "stay",
                "Inn",
                "An inn",
                null,
                null,
                null,
                null,
                "old-town",
                null,
                new Place("lijiang", "Lijiang", null, null, 26.8, 100.2, null, null),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                List.of(),
                List.of(option),
                null,
                null);
    }
}
