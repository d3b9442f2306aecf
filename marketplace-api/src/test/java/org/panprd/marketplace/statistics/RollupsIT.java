package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.Sql.SqlFailure;

/** How changes of bookings become figures, whatever order they arrive in and whatever fails. */
class RollupsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final String FIGURES = "select concat_ws(' ', tenant_id, dimension, day, key, visitors, overnight,"
            + " nights, revenue_minor, items, cancelled_items, cancelled, no_shows, lead_days) from statistics_day"
            + " where (visitors, items, revenue_minor, cancelled, no_shows) <> (0, 0, 0, 0, 0)";

    private static @Nullable PlainRollups rollups;

    @BeforeAll
    static void start() {
        rollups = new PlainRollups("rollups");
    }

    @AfterAll
    static void stop() {
        if (rollups != null) {
            rollups.close();
        }
    }

    @BeforeEach
    void nothing_is_booked_yet() {
        for (String table : List.of(
                "booking_item",
                "booking",
                "statistics_change",
                "statistics_item",
                "statistics_day",
                "statistics_aside",
                "statistics_incident",
                "statistics_night")) {
            all().change("delete from " + table);
        }
    }

    @Test
    void a_confirmation_is_noted_by_itself_and_a_hold_is_not() {
        UUID held = hold(DAY, "yunnan");
        change(held, "status = 'EXPIRED'");
        UUID paid = hold(DAY, "yunnan", "guizhou");
        confirm(paid);

        assertThat(all().countAll()).isEqualTo(1);
        assertThat(visitors()).containsExactly("guizhou 2026-05-04 2", "yunnan 2026-05-04 2");
    }

    @Test
    void a_late_change_corrects_its_own_day() {
        UUID booking = hold(DAY, "yunnan");
        confirm(booking);
        all().countAll();

        change(booking, "start_date = date '2026-06-01', end_date = date '2026-06-01'");
        all().countAll();
        assertThat(visitors()).containsExactly("yunnan 2026-06-01 2");

        change(booking, "status = 'CANCELLED', refunded_minor = price_minor / 4");
        all().countAll();
        assertThat(visitors()).isEmpty();
        assertThat(all().rows(
                                "select concat_ws(' ', day, revenue_minor, cancelled, cancelled_items) from statistics_day"
                                        + " where dimension = 'ALL' and items > 0"))
                .containsExactly("2026-06-01 7500 2 1");
    }

    @Test
    void what_dies_in_the_middle_is_counted_once_by_the_next() {
        confirm(hold(DAY, "yunnan"));

        assertThatThrownBy(() -> all().asPlatform(() -> {
                    all().countHere();
                    throw new IllegalStateException("the node dies");
                }))
                .hasMessage("the node dies");
        assertThat(visitors()).isEmpty();

        all().countAll();
        assertThat(visitors()).containsExactly("yunnan 2026-05-04 2");
    }

    @Test
    void one_node_at_a_time_counts() {
        confirm(hold(DAY, "yunnan"));

        int meanwhile = all().asPlatform(() -> {
            all().countHere();
            return all().onAnotherNode();
        });

        assertThat(meanwhile).isZero();
        assertThat(visitors()).containsExactly("yunnan 2026-05-04 2");
    }

    @Test
    void noting_the_same_again_changes_nothing() {
        UUID booking = hold(DAY, "yunnan", "guizhou");
        confirm(booking);
        all().countAll();
        List<String> once = all().rows(FIGURES);

        for (int i = 0; i < 3; i++) {
            all().change("insert into statistics_change (booking_id) values (?), (?)", booking, booking);
            all().countAll();
        }

        assertThat(all().rows(FIGURES)).containsExactlyInAnyOrderElementsOf(once);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void any_order_of_changes_and_of_counting_gives_the_same_by_whatever_clocks(long seed) {
        Random random = new Random(seed);
        List<UUID> bookings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            bookings.add(hold(DAY.plusDays(random.nextInt(9)), random.nextBoolean() ? "yunnan" : "hunan", "guizhou"));
        }
        for (int step = 0; step < 60; step++) {
            UUID booking = bookings.get(random.nextInt(bookings.size()));
            switch (random.nextInt(7)) {
                case 0 -> confirmAt(booking, random.nextInt(20_000) - 10_000);
                case 1 -> change(booking, "status = 'CANCELLED', refunded_minor = price_minor / 2", "CONFIRMED");
                case 2 -> change(booking, "start_date = start_date + 3, end_date = end_date + 3", "CONFIRMED");
                case 3 -> change(booking, "status = 'REDEEMED'", "CONFIRMED");
                case 4 -> all().change("insert into statistics_change (booking_id) values (?)", booking);
                case 5 -> checkBy(DAY.plusDays(random.nextInt(2_000) - 1_000));
                default -> all().countAll();
            }
        }
        all().countAll();
        List<String> stepByStep = all().rows(FIGURES);
        assertThat(incidents()).isEmpty();
        assertThat(all().rows("select key from statistics_day where lead_days < 0"))
                .isEmpty();

        all().change("delete from statistics_day");
        all().change("delete from statistics_item");
        all().change(
                        "insert into statistics_change (booking_id) select booking_id from booking order by reference desc");
        all().countAll();

        assertThat(stepByStep).isNotEmpty();
        assertThat(all().rows(FIGURES)).containsExactlyInAnyOrderElementsOf(stepByStep);
    }

    @Test
    void the_nightly_check_reports_a_difference_and_mends_it() {
        UUID booking = hold(DAY, "yunnan");
        confirm(booking);
        all().countAll();
        List<String> right = all().rows(FIGURES);
        all().change("update statistics_day set visitors = visitors + 1 where dimension in ('ALL', 'CITY')");
        all().change("update statistics_item set persons = 9");
        // What is still to be counted is no difference.
        confirm(hold(DAY.plusDays(1), "hunan"));

        all().setClock("2026-05-01T18:59:59Z");
        all().checkAtNight();
        assertThat(all().rows("select tenant_id from statistics_incident")).isEmpty();
        all().setClock("2026-05-01T19:00:00Z");
        all().checkAtNight();

        assertThat(all().rows("select concat_ws(' ', tenant_id, cells, sample::json -> 0 ->> 'counted',"
                        + " sample::json -> 0 ->> 'expected') from statistics_incident"))
                .containsExactly("yunnan 2 3 2");
        assertThat(all().rows(FIGURES)).containsExactlyInAnyOrderElementsOf(right);
        change(booking, "status = 'CANCELLED'");
        all().countAll();
        assertThat(visitors()).containsExactly("hunan 2026-05-05 2");
        all().setClock("2026-05-02T19:00:00Z");
        all().checkAtNight();
        assertThat(all().rows("select tenant_id from statistics_incident")).hasSize(1);
    }

    @Test
    void a_booking_that_cannot_be_read_holds_up_no_other_and_is_counted_once_it_can() {
        UUID before = hold(DAY, "hunan");
        UUID broken = hold(DAY, "yunnan", "guizhou");
        UUID after = hold(DAY, "fujian");
        confirm(broken);
        all().countAll();
        write(broken, "{\"nights\":0,\"units\":{\"ADULT\":\"two\"}}");
        confirm(before);
        change(broken, "status = 'REDEEMED'");
        confirm(after);

        assertThat(all().countAll()).isEqualTo(2);
        List<String> withTheOldOne =
                List.of("fujian 2026-05-04 2", "guizhou 2026-05-04 2", "hunan 2026-05-04 2", "yunnan 2026-05-04 2");
        assertThat(visitors()).isEqualTo(withTheOldOne);
        assertThat(all().rows("select booking_id::text from statistics_change")).isEmpty();
        assertThat(incidents()).containsExactly("guizhou 0 " + broken, "yunnan 0 " + broken);

        // It is told once, and the nightly check neither fails of it nor takes it off.
        change(broken, "start_date = start_date + 1, end_date = end_date + 1");
        assertThat(all().countAll()).isZero();
        all().checkAtNight();
        all().countAll();
        assertThat(visitors()).isEqualTo(withTheOldOne);
        assertThat(incidents()).hasSize(2);

        write(broken, "{\"nights\":2,\"units\":{\"ADULT\":2}}");
        all().setClock("2027-01-02T00:00:00Z");
        all().checkAtNight();
        assertThat(all().countAll()).isEqualTo(1);
        assertThat(visitors())
                .containsExactly(
                        "fujian 2026-05-04 2", "guizhou 2026-05-05 2", "hunan 2026-05-04 2", "yunnan 2026-05-05 2");
        assertThat(all().rows("select booking_id::text from statistics_aside")).isEmpty();
        assertThat(incidents()).hasSize(2);
    }

    @Test
    void a_booking_that_nobody_knows_to_be_broken_is_found_by_the_nightly_check() {
        UUID broken = hold(DAY, "yunnan");
        confirm(broken);
        confirm(hold(DAY, "hunan"));
        all().countAll();
        write(broken, "{\"nights\":0,\"units\":{\"ADULT\":\"two\"}}");
        all().change("update statistics_day set visitors = 9 where tenant_id = 'hunan' and dimension = 'ALL'");

        checkBy(DAY);
        all().countAll();
        assertThat(incidents()).containsExactly("yunnan 0 " + broken);
        checkBy(DAY.plusDays(1));

        assertThat(visitors()).containsExactly("hunan 2026-05-04 2", "yunnan 2026-05-04 2");
        assertThat(incidents()).hasSize(2);
    }

    @Test
    void a_failure_that_is_not_about_a_booking_sets_none_aside() {
        confirm(hold(DAY, "yunnan"));
        all().change("alter table statistics_item rename to elsewhere");
        try {
            assertThatThrownBy(() -> all().countAll()).isInstanceOf(SqlFailure.class);
        } finally {
            all().change("alter table elsewhere rename to statistics_item");
        }

        assertThat(all().rows("select booking_id::text from statistics_aside")).isEmpty();
        assertThat(all().countAll()).isEqualTo(1);
    }

    @Test
    void what_was_paid_after_its_day_by_a_clock_that_was_ahead_has_no_lead_time_and_counts_on_its_day() {
        UUID ahead = hold(DAY, "yunnan");
        confirm(ahead);
        change(ahead, "paid_at = timestamptz '2026-05-09T00:00:00+08:00'");
        UUID right = hold(DAY, "yunnan");
        confirm(right);
        change(right, "paid_at = timestamptz '2026-05-01T00:00:00+08:00'");
        all().countAll();

        assertThat(
                        all().rows(
                                        "select concat_ws(' ', day, visitors, lead_days) from statistics_day where dimension = 'ALL'"))
                .containsExactly("2026-05-04 4 3");
    }

    @Test
    void a_tour_crosses_its_port_on_the_day_of_arrival_and_comes_back_on_its_last() {
        UUID booking = hold(DAY, "yunnan");
        change(booking, "end_date = start_date + 3, start_time = time '09:30'");
        write(booking, "{\"units\":{\"ADULT\":2},\"facets\":{\"port\":\"mohan\",\"direction\":\"OUT\"}}");
        confirm(booking);
        all().countAll();

        assertThat(crossings())
                .containsExactlyInAnyOrder(
                        "PORT mohan:IN 2026-05-07 2",
                        "PORT mohan:OUT 2026-05-04 2",
                        "PORT_HOUR mohan:OUT:09 2026-05-04 2");

        change(booking, "status = 'CANCELLED'");
        all().countAll();
        assertThat(crossings()).isEmpty();
    }

    @Test
    void nights_are_those_of_all_that_lasts_for_days_and_stays_in_the_region() {
        UUID programme = hold(DAY, "yunnan");
        UUID in = hold(DAY, "guangxi");
        UUID out = hold(DAY, "hongkong");
        write(in, "{\"units\":{\"ADULT\":2},\"facets\":{\"port\":\"mohan\",\"direction\":\"IN\"}}");
        write(
                out,
                "{\"units\":{\"ADULT\":2},\"facets\":{\"port\":\"west-kowloon\",\"direction\":\"IN\",\"leaves\":true}}");
        for (UUID booking : List.of(programme, in, out)) {
            change(booking, "end_date = start_date + 4");
            confirm(booking);
        }
        all().countAll();

        assertThat(stays()).containsExactly("guangxi 2 2 8", "hongkong 2 0 0", "yunnan 2 2 8");
    }

    @Test
    void those_of_a_party_who_only_visit_do_not_stay_overnight() {
        UUID booking = hold(DAY, "yunnan", "yunnan");
        all().change("update booking_item set persons = 6 where booking_id = ? and item = 1", booking);
        all().change("update booking_item set end_date = start_date + 2 where booking_id = ? and item = 2", booking);
        confirm(booking);
        all().countAll();

        assertThat(stays()).containsExactly("yunnan 6 2 4");
    }

    @Test
    void nights_that_come_again_or_too_early_take_nothing_and_count_nothing_twice() {
        confirm(hold(DAY, "yunnan"));
        all().countAll();
        List<String> right = all().rows(FIGURES);

        checkBy(DAY.plusYears(3));
        checkBy(DAY.minusDays(1));
        confirm(hold(DAY, "hunan"));
        checkBy(DAY.minusDays(1));
        checkBy(DAY);
        assertThat(all().rows(FIGURES)).containsExactlyInAnyOrderElementsOf(right);
        all().change("update statistics_day set visitors = 9 where dimension = 'ALL'");
        checkBy(DAY.plusDays(1));

        assertThat(all().rows(FIGURES)).containsExactlyInAnyOrderElementsOf(right);
        assertThat(incidents()).hasSize(1);
        assertThat(all().countAll()).isEqualTo(1);
        assertThat(visitors()).containsExactly("hunan 2026-05-04 2", "yunnan 2026-05-04 2");
    }

    @Test
    void what_a_node_expects_of_a_day_that_has_not_come_is_not_kept() {
        Forecasts forecasts = all().forecasts();
        LocalDate tomorrow = LocalDate.parse(all().rows("select ((now() at time zone 'Asia/Shanghai')::date + 1)::text")
                .get(0));

        List<Boolean> kept = all().asPlatform(() -> {
            forecasts.keep("yunnan", tomorrow, new Forecasts.Made(7, null));
            forecasts.keep("yunnan", tomorrow.minusDays(2), new Forecasts.Made(7, null));
            return Stream.of(tomorrow, tomorrow.minusDays(2))
                    .map(day -> forecasts.find("yunnan", day).isPresent())
                    .toList();
        });

        assertThat(kept).containsExactly(false, true);
    }

    /** A node looks whose clock says that it is the morning of that day. */
    private static void checkBy(LocalDate day) {
        all().setClock(day + "T00:00:00Z");
        all().checkAtNight();
    }

    /** So many hours from now, by the clock of who confirms it. */
    private static void confirmAt(UUID booking, int hours) {
        if (confirm(booking) > 0) {
            change(booking, "paid_at = now() + interval '" + hours + " hours'");
        }
    }

    /** As no page writes it. */
    private static void write(UUID booking, String content) {
        all().change("update booking_item set content = ? where booking_id = ?", content, booking);
    }

    private static List<String> incidents() {
        return all().rows(
                        "select concat_ws(' ', tenant_id, cells, sample::json -> 0 ->> 'booking') from statistics_incident"
                                + " order by 1");
    }

    private static PlainRollups all() {
        return Objects.requireNonNull(rollups);
    }

    private static List<String> visitors() {
        return all().rows("select concat_ws(' ', tenant_id, day, visitors) from statistics_day"
                + " where dimension = 'ALL' and visitors > 0 order by 1");
    }

    private static List<String> stays() {
        return all().rows("select concat_ws(' ', tenant_id, visitors, overnight, nights) from statistics_day"
                + " where dimension = 'ALL' order by 1");
    }

    private static List<String> crossings() {
        return all().rows("select concat_ws(' ', dimension, key, day, visitors) from statistics_day"
                + " where dimension in ('PORT', 'PORT_HOUR') and visitors > 0 order by 1");
    }

    /** A hold for two persons on that day, an item of 10,000 in each of these tenants. */
    private static UUID hold(LocalDate day, String... tenants) {
        UUID id = UUID.randomUUID();
        all().change(
                        "insert into booking (booking_id, reference, traveller_id, status, language, created_at, updated_at,"
                                + " start_date, end_date, version) values (?, ?, 'somebody', 'ON_HOLD', 'en', now(), now(),"
                                + " ?, ?, 1)",
                        id,
                        id.toString(),
                        day,
                        day);
        for (int i = 0; i < tenants.length; i++) {
            all().change(
                            "insert into booking_item (tenant_id, booking_id, item, operator_code, listing_code, option_code,"
                                    + " start_date, end_date, starts_at, persons, currency, price_minor, status, content)"
                                    + " values (?, ?, ?, 'inns', 'inn', 'twin', ?, ?, now(), 2, 'CNY', 10000, 'ON_HOLD', ?)",
                            tenants[i],
                            id,
                            i + 1,
                            day,
                            day,
                            "{\"nights\":0,\"units\":{\"ADULT\":2}}");
        }
        return id;
    }

    /** The number of items that it has confirmed. */
    private static int confirm(UUID booking) {
        return all().change(
                        "with paid as (update booking set status = 'CONFIRMED', confirmed_at = now()"
                                + " where booking_id = ? and status = 'ON_HOLD' returning booking_id)"
                                + " update booking_item set status = 'CONFIRMED' where booking_id in (select * from paid)",
                        booking);
    }

    private static void change(UUID booking, String what) {
        all().change("update booking_item set " + what + " where booking_id = ?", booking);
    }

    private static void change(UUID booking, String what, String whileIn) {
        all().change("update booking_item set " + what + " where booking_id = ? and status = ?", booking, whileIn);
    }
}
