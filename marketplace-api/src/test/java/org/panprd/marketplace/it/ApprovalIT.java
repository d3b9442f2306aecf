package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.it.Wellness.CASES;
import static org.panprd.marketplace.it.Wellness.SEIZURE;
import static org.panprd.marketplace.it.Wellness.answered;
import static org.panprd.marketplace.it.Wellness.guest;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A booking that a doctor has to approve of: it is paid for, waits with its stock, and is confirmed or turned down. */
@OnTheMarket
class ApprovalIT {
    private static final Map<String, Object> YES = Map.of("approved", true, "words", "Bring your medicine.");
    private static final Map<String, Object> NO = Map.of("approved", false, "words", "Not within two years.");

    private final Market market;
    private final Database database;
    private final Traveller traveller;
    private final Traveller doctor;
    private final GatewayBooks gateway;
    private final Mailbox mailbox;

    ApprovalIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.traveller = market.traveller().agreeing("health");
        this.doctor = Wellness.doctor(market);
        this.gateway = new GatewayBooks(market);
        this.mailbox = new Mailbox(market);
    }

    private UUID pending() {
        return traveller.pending(Wellness.stay(market, SEIZURE));
    }

    private List<String> cases(UUID booking) {
        return database
                .rows(
                        "select screening_id::text as id from screening where booking_id = ? order by participant",
                        booking)
                .stream()
                .map(row -> row.text("id"))
                .toList();
    }

    private Response answers(UUID booking, Map<String, Object> answer) {
        return doctor.post(CASES + "/" + cases(booking).get(0) + "/answer", answer);
    }

    private JsonPath screenings(UUID booking) {
        return traveller
                .request()
                .get("/bookings/" + booking + "/screenings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void letTimePass(UUID booking) {
        database.change("update screening set due_at = now() where booking_id = ?", booking);
        database.change("update booking set hold_expires_at = now() where booking_id = ?", booking);
    }

    private void assertAllGivenBack(UUID booking) {
        JsonPath seen = traveller.sees(booking);
        assertThat(seen.getList("refunded")).isEqualTo(seen.getList("totals"));
        assertThat(database.claims(booking)).containsOnlyKeys("RELEASED");
        Await.until(
                Traveller.SOON, () -> gateway.entry(booking).getList("refunds").size(), size -> size == 1);
        assertThat(database.wrongCounters()).isEmpty();
    }

    @Nested
    class Paid_for {
        @Test
        void it_waits_with_its_stock_and_says_until_when() {
            UUID booking = pending();

            JsonPath seen = traveller.sees(booking);
            assertThat(seen.getList("items.status", String.class)).containsOnly("PENDING");
            assertThat(Instant.parse(seen.getString("holdExpiresAt")))
                    .isBetween(
                            Instant.now().plus(Duration.ofHours(71)),
                            Instant.now().plus(Duration.ofHours(72)));
            assertThat(seen.getList("refundIfCancelledNow")).isEqualTo(seen.getList("totals"));
            assertThat(database.claims(booking)).isEqualTo(Map.of("HELD", 60L));
            assertThat(screenings(booking).getString("items[0].state")).isEqualTo("OPEN");
            Problem.of(traveller.request().get("/bookings/" + booking + "/vouchers.pdf"))
                    .is(409, "not-confirmed");
            Problem.of(traveller.request().get("/bookings/" + booking + "/itinerary.ics"))
                    .is(409, "not-confirmed");
            Problem.of(traveller.startPaying(booking)).is(409, "already-paid");
            Problem.of(traveller.request().delete("/me")).is(409, "trip-ahead");
            var letters = mailbox.about(seen.getString("reference"));
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).kinds()).isEmpty();
            assertThat(letters.get(0).text()).contains("登录").doesNotContain("癫痫", "医生");
        }

        @Test
        void it_waits_no_longer_than_until_its_start() {
            UUID booking = traveller.held(Wellness.stay(market, SEIZURE));
            database.change(
                    "update booking_item set starts_at = now() + interval '2 hours' where booking_id = ?", booking);

            traveller.pays(booking, "approve");

            assertThat(Instant.parse(traveller.awaits(booking, "PENDING").getString("holdExpiresAt")))
                    .isBefore(Instant.now().plus(Duration.ofHours(2)));
        }

        @Test
        void it_counts_as_no_hold() {
            UUID booking = pending();
            IntStream.range(0, 5).forEach(i -> traveller.held(Wellness.stay(market)));

            Problem.of(traveller.hold(Wellness.stay(market))).is(409, "too-many-holds");
            assertThat(traveller.sees(booking).getString("status")).isEqualTo("PENDING");
        }

        @Test
        void it_waits_too_if_it_costs_nothing() {
            UUID booking = traveller.held(Wellness.stay(market, SEIZURE));
            database.change("update booking_item set price_minor = 0 where booking_id = ?", booking);

            Response paid = traveller.startPaying(booking);

            assertThat(paid.statusCode()).as(paid.asString()).isEqualTo(201);
            assertThat(traveller.sees(booking).getString("status")).isEqualTo("PENDING");
            answers(booking, NO).then().statusCode(200);
            traveller.awaits(booking, "REJECTED");
            assertThat(traveller.sees(booking).getList("refunded")).isEmpty();
            assertThat(database.claims(booking)).containsOnlyKeys("RELEASED");
        }

        @Test
        void it_may_be_cancelled_and_gives_everything_back() {
            UUID booking = pending();

            Response cancelled = traveller.cancels(booking);

            assertThat(cancelled.jsonPath().getString("status")).isEqualTo("CANCELLED");
            assertAllGivenBack(booking);
            assertThat(cases(booking)).isEmpty();
        }

        @Test
        void late_is_held_again_and_waits_only_while_its_answers_are_known() {
            UUID known = traveller.held(Wellness.stay(market, SEIZURE));
            UUID forgotten = traveller.held(Wellness.stay(market, SEIZURE));
            for (UUID booking : List.of(known, forgotten)) {
                PaymentPage page = PaymentPage.open(
                        traveller.startPaying(booking).jsonPath().getString("redirectUrl"));
                database.letHoldPass(booking);
                traveller.awaits(booking, "EXPIRED");
                if (booking.equals(forgotten)) {
                    database.change("delete from screening where booking_id = ?", booking);
                }
                page.press("approve");
            }

            traveller.awaits(known, "PENDING");
            assertThat(database.claims(known)).containsOnlyKeys("HELD");
            Await.until(
                    Traveller.SOON,
                    () -> gateway.entry(forgotten).getList("refunds").size(),
                    size -> size == 1);
            assertThat(traveller.sees(forgotten).getString("status")).isEqualTo("EXPIRED");
        }
    }

    @Nested
    class Decided {
        @Test
        void for_it_it_is_confirmed() {
            UUID booking = pending();
            // Nobody is told any more of what is over.
            Await.until(Traveller.SOON, database::isOutboxEmpty, Boolean::booleanValue);

            Response answer = answers(booking, YES);

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            JsonPath seen = traveller.awaits(booking, "CONFIRMED");
            assertThat(database.claims(booking)).isEqualTo(Map.of("SOLD", 60L));
            assertThat(screenings(booking).getString("items[0].state")).isEqualTo("APPROVED");
            assertThat(screenings(booking).getString("items[0].reply")).isEqualTo("Bring your medicine.");
            assertThat(traveller
                            .request()
                            .get("/bookings/" + booking + "/vouchers.pdf")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(mailbox.about(seen.getString("reference")))
                    .extracting(Mailbox.Letter::kinds)
                    .containsExactly(List.of(), List.of("application/pdf", "text/calendar"));
            assertThat(seen.getList("refunded")).isEmpty();
            assertThat(database.wrongCounters()).isEmpty();
        }

        @Test
        void against_it_it_is_turned_down_and_gives_everything_back() {
            UUID booking = pending();

            answers(booking, NO).then().statusCode(200);

            JsonPath seen = traveller.awaits(booking, "REJECTED");
            assertAllGivenBack(booking);
            assertThat(seen.getList("items.status", String.class)).containsOnly("REJECTED");
            assertThat(screenings(booking).getString("items[0].reply")).isEqualTo("Not within two years.");
            var letters = mailbox.about(seen.getString("reference"));
            assertThat(letters).hasSize(2);
            assertThat(letters.get(1).text()).doesNotContain("two years");
            Problem.of(traveller.cancels(booking)).is(409, "not-cancellable");
        }

        @Test
        void only_when_all_have_been_answered_for() {
            UUID booking = traveller.pending(Wellness.wish(market, 2)
                    .screened(answered(guest(0, 60, SEIZURE), guest(1, 60, "surgery=six-weeks"))));
            List<String> cases = cases(booking);

            doctor.post(CASES + "/" + cases.get(0) + "/answer", YES).then().statusCode(200);
            UUID other = pending();
            answers(other, YES).then().statusCode(200);
            traveller.awaits(other, "CONFIRMED");
            assertThat(traveller.sees(booking).getString("status")).isEqualTo("PENDING");
            doctor.post(CASES + "/" + cases.get(1) + "/answer", YES).then().statusCode(200);

            traveller.awaits(booking, "CONFIRMED");
        }

        @Test
        void against_one_it_is_turned_down_for_all() {
            UUID booking = traveller.pending(Wellness.wish(market, 2)
                    .screened(answered(guest(0, 60, SEIZURE), guest(1, 60, "surgery=six-weeks"))));

            answers(booking, NO).then().statusCode(200);

            traveller.awaits(booking, "REJECTED");
            assertAllGivenBack(booking);
            Problem.of(doctor.post(CASES + "/" + cases(booking).get(1) + "/answer", YES))
                    .is(409, "screening-closed");
        }

        @Test
        void by_nobody_in_time_it_is_turned_down() {
            UUID booking = pending();

            letTimePass(booking);

            traveller.awaits(booking, "REJECTED");
            assertAllGivenBack(booking);
            assertThat(screenings(booking).getString("items[0].state")).isEqualTo("LATE");
            Problem.of(answers(booking, YES)).is(409, "screening-closed");
        }

        @Test
        void by_nobody_it_is_turned_down_as_well_where_the_traveller_takes_the_consent_back() {
            UUID booking = pending();

            traveller.request().delete("/me/consents/health").then().statusCode(204);

            traveller.awaits(booking, "REJECTED");
            assertAllGivenBack(booking);
            assertThat(screenings(booking).getList("items")).isEmpty();
            Problem.of(answers(booking, YES)).is(404, "not-found");
        }
    }

    @Nested
    class At_the_same_time {
        private <T> List<T> all(List<Supplier<T>> tasks) {
            List<CompletableFuture<T>> asked = tasks.stream()
                    .map(task -> CompletableFuture.supplyAsync(task, work -> new Thread(work).start()))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        }

        @Test
        void one_doctor_counts() {
            UUID booking = pending();
            String path = CASES + "/" + cases(booking).get(0) + "/answer";
            List<Supplier<Response>> doctors = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Map<String, Object> answer = i % 2 == 0 ? YES : NO;
                doctors.add(() -> Wellness.doctor(market).post(path, answer));
            }

            List<Response> given = all(doctors);

            List<Response> counting =
                    given.stream().filter(one -> one.statusCode() == 200).toList();
            assertThat(counting).hasSize(1);
            assertThat(given).filteredOn(one -> one.statusCode() != 200).allSatisfy(one -> Problem.of(one)
                    .is(409, "screening-closed"));
            boolean approved = counting.get(0).jsonPath().getString("state").equals("APPROVED");
            traveller.awaits(booking, approved ? "CONFIRMED" : "REJECTED");
            assertThat(database.wrongCounters()).isEmpty();
        }

        @Test
        void a_doctor_and_the_end_of_the_time_agree() {
            for (int i = 0; i < 4; i++) {
                UUID booking = pending();

                List<Integer> statuses = all(List.of(() -> answers(booking, YES).statusCode(), () -> {
                    letTimePass(booking);
                    return 0;
                }));

                boolean inTime = statuses.get(0) == 200;
                traveller.awaits(booking, inTime ? "CONFIRMED" : "REJECTED");
                if (!inTime) {
                    assertAllGivenBack(booking);
                }
                assertThat(database.wrongCounters()).isEmpty();
            }
        }

        @Test
        void cancelling_and_approving_move_the_stock_and_the_money_once() {
            for (int i = 0; i < 4; i++) {
                UUID booking = pending();

                List<Integer> statuses = all(List.of(
                        () -> answers(booking, YES).statusCode(),
                        () -> traveller.cancels(booking).statusCode()));

                assertThat(statuses.get(1)).isEqualTo(200);
                assertThat(statuses.get(0)).isIn(200, 404, 409);
                traveller.awaits(booking, "CANCELLED");
                assertAllGivenBack(booking);
            }
        }

        @Test
        void two_nodes_decide_once() {
            UUID booking = pending();
            answers(booking, NO).then().statusCode(200);
            traveller.awaits(booking, "REJECTED");

            // Held, waiting, turned down: a second decision would be a fourth version.
            assertThat(database.number("select version from booking where booking_id = ?", booking))
                    .isEqualTo(3);
            assertThat(database.number("select count(*) from refund where booking_id = ?", booking))
                    .isEqualTo(1);
        }
    }

    @Nested
    class The_doctor {
        @Test
        void is_shown_whom_to_answer_for_the_most_urgent_first_and_what_was_said() {
            UUID booking = pending();
            String id = cases(booking).get(0);

            JsonPath list = doctor.request().get(CASES + "?state=open").jsonPath();
            Response shown = doctor.request().get(CASES + "/" + id);

            assertThat(list.getList("items.id", String.class)).contains(id);
            assertThat(list.getList("items.dueAt", String.class)).isSorted();
            assertThat(list.prettify()).doesNotContain("王芳");
            JsonPath seen = shown.jsonPath();
            assertThat(seen.getString("name")).isEqualTo("王芳");
            assertThat(seen.getInt("age")).isEqualTo(68);
            assertThat(seen.getString("answers.find { it.question.contains('epilepsy') }.answer"))
                    .contains("within two years");
            assertThat(seen.getList("reasons.code", String.class)).containsExactly("epilepsy-recent");
            assertThat(shown.header("Cache-Control")).contains("no-store");
            answers(booking, YES).then().statusCode(200);
            assertThat(doctor.request()
                            .get(CASES + "?state=answered")
                            .jsonPath()
                            .getList("items.id", String.class))
                    .contains(id);
            Problem.of(doctor.request().get(CASES + "?state=any")).is(422, "invalid-request");
        }

        @Test
        void is_not_asked_before_it_is_paid_for() {
            UUID held = traveller.held(Wellness.stay(market, SEIZURE));
            String id = cases(held).get(0);

            assertThat(doctor.request().get(CASES).jsonPath().getList("items.id", String.class))
                    .doesNotContain(id);
            Problem.of(doctor.request().get(CASES + "/" + id)).is(404, "not-found");
            Problem.of(doctor.post(CASES + "/" + id + "/answer", YES)).is(404, "not-found");
        }

        @Test
        void says_why_not() {
            UUID booking = pending();
            for (String language : Problem.LANGUAGES) {
                String path = CASES + "/" + cases(booking).get(0) + "/answer";
                Problem.of(doctor.reading(language).post(path, Map.of("approved", false)))
                        .is(422, "invalid-request")
                        .names("words");
                Problem.of(doctor.reading(language).post(path, Map.of("words", "Well")))
                        .is(422, "invalid-request")
                        .names("approved");
            }
        }

        @Test
        void may_repeat_an_answer_and_leaves_a_trace_without_what_was_said() {
            UUID booking = pending();
            String id = cases(booking).get(0);
            String path = CASES + "/" + id + "/answer";
            String key = doctor.newKey();

            Response first = doctor.post(path, key, YES);
            Response again = doctor.post(path, key, YES);

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.asString()).isEqualTo(first.asString()).doesNotContain("medicine");
            Problem.of(doctor.post(path, key, NO)).is(422, "idempotency-key-reused");
            Problem.of(doctor.reading("zh-Hans").post(path, YES))
                    .is(409, "screening-closed")
                    .speaks("zh-Hans");
            assertThat(database.rows("select * from audit_entry where object_id = ?", id).stream()
                            .map(row -> row.text("tenant_id") + " " + row.text("action") + " " + row.text("actor"))
                            .toList())
                    .containsExactly("hainan screening.answered " + doctor.subject());
        }

        @Test
        void is_no_other_operators_no_other_staff_and_no_bureau() {
            UUID booking = pending();
            String one = CASES + "/" + cases(booking).get(0);
            Traveller rival = Traveller.at(market, "hainan", "/operators/qiongya-travel/doctors");
            Traveller owner = Traveller.at(market, "hainan", "/operators/nanguo-wellness/owners");
            Traveller bureau = Traveller.at(market, "hainan", "/bureau/directors");
            String theirs = "/tenants/hainan/operators/qiongya-travel/screenings";

            assertThat(rival.request().get(theirs).jsonPath().getList("items")).isEmpty();
            Problem.of(rival.request().get(theirs + one.substring(CASES.length())))
                    .is(404, "not-found");
            Problem.of(rival.request().get(one)).is(404, "not-found");
            Problem.of(owner.request().get(one)).is(403, "not-allowed");
            Problem.of(bureau.request().get(one)).is(403, "not-allowed");
            Problem.of(Traveller.platform(market).request().get(one)).is(404, "not-found");
            Problem.of(traveller.request().get(one)).is(404, "not-found");
        }

        @Test
        void sees_the_reports_that_are_shown_with_it_and_no_other() {
            UUID shown = report();
            UUID other = report();
            Map<String, Object> guest = guest(0, 68, SEIZURE);
            guest.put("reports", List.of(shown));
            UUID booking = traveller.pending(Wellness.wish(market, 1).screened(answered(guest)));
            String one = CASES + "/" + cases(booking).get(0);

            JsonPath seen = doctor.request().get(one).jsonPath();

            assertThat(seen.getList("reports.id", String.class)).containsExactly(shown.toString());
            assertThat(seen.getString("reports[0].recognition.reason")).isNotBlank();
            Response file = doctor.request().get(one + "/reports/" + shown);
            assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
            assertThat(file.asByteArray()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(database.number(
                            "select count(*) from audit_entry where action = 'report.seen' and object_id = ?"
                                    + " and tenant_id = 'hainan'",
                            shown.toString()))
                    .isEqualTo(1);
            Problem.of(doctor.request().get(one + "/reports/" + other)).is(404, "not-found");
            answers(booking, NO).then().statusCode(200);
            traveller.awaits(booking, "REJECTED");
            Problem.of(doctor.request().get(one + "/reports/" + shown)).is(404, "not-found");
        }

        private UUID report() {
            UUID report = traveller.made("/me/examination-reports", Samples.report());
            traveller
                    .sends(
                            "/me/examination-reports/" + report + "/file",
                            "application/pdf",
                            org.panprd.marketplace.platform.TestFiles.pdf("A report"))
                    .then()
                    .statusCode(204);
            return report;
        }
    }
}
