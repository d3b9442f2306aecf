package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.TestFiles;

/** Licences that end, and those that take their place. */
@OnTheMarket
class LicencesIT {
    private static final String OPERATOR = "caiyun-inns";
    private static final byte[] FILE = TestFiles.pdf("New");
    private static final String KIND = "lodging-licence";
    private static final String OWN = "/tenants/yunnan/operators/" + OPERATOR + "/licences";
    private static final String ALL = "/tenants/yunnan/licences";
    private static final String ONES =
            " where tenant_id = 'yunnan' and operator_code = 'caiyun-inns'" + " and kind = 'lodging-licence'";

    private final Market market;
    private final Database database;
    private final Traveller owner;
    private final Traveller hand;
    private final Traveller director;
    private final Mailbox mailbox;

    LicencesIT(Market market) {
        this.market = market;
        database = market.database();
        owner = Traveller.at(market, "yunnan", "/operators/" + OPERATOR + "/owners");
        hand = Traveller.at(market, "yunnan", "/operators/" + OPERATOR);
        director = Traveller.at(market, "yunnan", "/bureau/directors");
        mailbox = new Mailbox(market);
    }

    /** As they were loaded, and everything is on sale again. */
    @AfterEach
    void comes_back() {
        database.change("delete from operator_licence" + ONES + " and number like 'NEW%'");
        database.change("update operator_licence set status = 'VALID', warned_days = null,"
                + " valid_until = date '2029-12-31'" + ONES);
        enforce();
        Await.until(Traveller.SOON, this::onSale, Boolean::booleanValue);
        assertThat(database.wrongCounters()).isEmpty();
    }

    private void enforce() {
        database.change("insert into outbox (handler, payload, created_at, due_at)"
                + " values ('enforce-licences', '{\"tenant\":\"yunnan\",\"operator\":\"caiyun-inns\"}', now(), now())");
        Await.until(Traveller.SOON, database::isOutboxEmpty, empty -> empty);
    }

    private void ends(LocalDate day) {
        database.change("update operator_licence set valid_until = ?, warned_days = null" + ONES, day);
    }

    private String aListing() {
        return "yunnan."
                + database.rows("select listing_code as code from listing where tenant_id = 'yunnan'"
                                + " and operator_code = 'caiyun-inns' and status in ('PUBLISHED', 'SUSPENDED')"
                                + " order by 1 limit 1")
                        .get(0)
                        .text("code");
    }

    private boolean onSale() {
        return market.request().get("/listings/" + aListing()).statusCode() == 200;
    }

    private UUID shown(String number) {
        UUID id =
                owner.made(OWN, Business.licence(KIND, number, Calendar.today().plusYears(2)));
        assertThat(owner.sends(OWN + "/" + id + "/file", "application/pdf", FILE)
                        .statusCode())
                .isEqualTo(204);
        return id;
    }

    private String statusOf(UUID id) {
        JsonPath list = owner.request().get(OWN).jsonPath();
        return list.getString("items.find { it.id == '%s' }.status".formatted(id));
    }

    @Nested
    class One_that_ends {
        @Test
        void is_told_of_in_time_once_for_each_term() {
            for (int days : new int[] {60, 7}) {
                int before = mailbox.about("许可证").size();
                database.change(
                        "update operator_licence set valid_until = ?" + ONES,
                        Calendar.today().plusDays(days));

                Await.until(Traveller.SOON, () -> warnedDays(), warned -> warned == days);

                assertThat(mailbox.about("许可证")).hasSize(before + 1);
            }
            assertThat(mailbox.about("许可证").get(0).to()).isEqualTo("caiyun-inns@operator.example");
            assertThat(onSale()).isTrue();
        }

        private long warnedDays() {
            return database.number("select coalesce(warned_days, 0) from operator_licence" + ONES);
        }

        @Test
        void takes_what_needs_it_from_sale_until_the_next_one_is_approved() {
            assertThat(onSale()).isTrue();
            long others = suspendedOfOthers();

            ends(Calendar.today().minusDays(1));
            Await.until(Traveller.SOON, LicencesIT.this::onSale, sold -> !sold);

            assertThat(owner.request()
                            .get(OWN)
                            .jsonPath()
                            .getString("items.find { it.kind == '%s' }.status".formatted(KIND)))
                    .isEqualTo("EXPIRED");
            assertThat(suspendedOfOthers()).isEqualTo(others);
            assertThat(database.number("select count(*) from listing where status = 'PUBLISHED'"
                            + " and tenant_id = 'yunnan' and operator_code = 'caiyun-inns'"))
                    .isZero();
            assertThat(mailbox.about("已到期"))
                    .extracting(Mailbox.Letter::to)
                    .contains("caiyun-inns@operator.example", "yunnan@bureau.example");
            UUID next = shown("NEW-1");
            assertThat(director.post(ALL + "/" + next + "/decision", Map.of("decision", "APPROVE"))
                            .statusCode())
                    .isEqualTo(200);
            Await.until(Traveller.SOON, LicencesIT.this::onSale, Boolean::booleanValue);
            assertThat(statusOf(next)).isEqualTo("VALID");
        }

        private long suspendedOfOthers() {
            return database.number("select count(*) from listing where status = 'SUSPENDED'"
                    + " and (tenant_id, operator_code) <> ('yunnan', 'caiyun-inns')");
        }
    }

    @Nested
    class What_was_booked_of_it {
        private static final String FLAGGED = "/tenants/yunnan/operators/caiyun-inns/bookings?flag=SUSPENDED&from=";
        private static final String OF_BUREAU = "/tenants/yunnan/suspended-bookings";
        private static final String INN = "yunnan.lijiang-courtyard-inn";

        private String flagged(Traveller who, LocalDate day, String what) {
            return who.request().get(FLAGGED + day).jsonPath().getString("items." + what);
        }

        private JsonPath ofBureau() {
            return director.request().get(OF_BUREAU).jsonPath();
        }

        @Test
        void stands_and_is_flagged_to_its_operator_and_its_bureau_until_it_is_sold_again() {
            LocalDate day = new Calendar(market).firstDay(INN, "ADULT:1", 170);
            UUID booking = market.traveller()
                    .confirmed(Trip.to(INN, day).option("twin").nights(1));
            UUID cancelled = market.traveller()
                    .confirmed(Trip.to(INN, day).option("twin").nights(1));
            assertThat(database.change("update booking_item set status = 'CANCELLED' where booking_id = ?", cancelled))
                    .isOne();
            String reference = database.rows("select reference from booking where booking_id = ?", booking)
                    .get(0)
                    .text("reference");
            String found = "find { it.bookingId == '" + booking + "' }";
            assertThat(flagged(hand, day, found)).isNull();
            assertThat(ofBureau().getList("items.listingId")).doesNotContain(INN);

            ends(Calendar.today().minusDays(1));
            Await.until(Traveller.SOON, LicencesIT.this::onSale, sold -> !sold);

            assertThat(flagged(hand, day, found + ".status")).isEqualTo("CONFIRMED");
            assertThat(flagged(hand, day, found + ".flags")).isEqualTo("[SUSPENDED]");
            String line = "items.find { it.listingId == '" + INN + "' }";
            assertThat(ofBureau().getString(line + ".operator")).isEqualTo(OPERATOR);
            assertThat(ofBureau().getList(line + ".references", String.class)).contains(reference);
            assertThat(ofBureau().getInt(line + ".items"))
                    .isEqualTo((int) database.number("select count(*) from booking_item where tenant_id = 'yunnan'"
                            + " and listing_code = 'lijiang-courtyard-inn' and status in ('PENDING', 'CONFIRMED')"
                            + " and end_date >= current_date"));
            assertThat(ofBureau().prettify()).doesNotContain("王芳", "李明", "@");
            assertThat(Traveller.at(market, "guizhou", "/bureau/directors")
                            .request()
                            .get("/tenants/guizhou/suspended-bookings")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();

            comes_back();
            assertThat(flagged(hand, day, found)).isNull();
            assertThat(ofBureau().getList("items.listingId")).doesNotContain(INN);
            database.change("update booking_item set status = 'CONFIRMED' where booking_id = ?", cancelled);
        }
    }

    @Nested
    class A_new_one {
        @Test
        void waits_for_the_bureau_once_it_has_a_file_and_replaces_the_old_one() {
            UUID id = owner.made(
                    OWN, Business.licence(KIND, "NEW-2", Calendar.today().plusYears(2)));
            assertThat(statusOf(id)).isEqualTo("DRAFT");
            Problem.of(director.post(ALL + "/" + id + "/decision", Map.of("decision", "APPROVE")))
                    .is(409, "licence-closed");
            owner.sends(OWN + "/" + id + "/file", "application/pdf", FILE);
            assertThat(director.request().get(ALL).jsonPath().getList("items.id"))
                    .contains(id.toString());
            assertThat(director.request().get(ALL + "/" + id + "/file").asByteArray())
                    .isEqualTo(FILE);

            director.post(ALL + "/" + id + "/decision", Map.of("decision", "APPROVE"));

            assertThat(statusOf(id)).isEqualTo("VALID");
            assertThat(owner.request()
                            .get(OWN)
                            .jsonPath()
                            .getList("items.findAll { it.kind == '%s' }.status".formatted(KIND)))
                    .containsExactlyInAnyOrder("VALID", "REPLACED");
        }

        @Test
        void takes_the_place_of_one_whose_file_was_not_taken() {
            Map<String, Object> licence =
                    Business.licence(KIND, "NEW-6", Calendar.today().plusYears(2));
            for (int i = 0; i < 22; i++) {
                UUID id = owner.made(OWN, licence);
                Problem.of(owner.sends(OWN + "/" + id + "/file", "application/pdf", new byte[] {1, 2, 3}))
                        .is(422, "invalid-request");
            }

            assertThat(owner.request().get(OWN).jsonPath().getList("items.findAll { it.status == 'DRAFT' }.number"))
                    .containsExactly("NEW-6");
        }

        @Test
        void is_refused_with_a_reason() {
            UUID id = shown("NEW-3");

            director.post(ALL + "/" + id + "/decision", Map.of("decision", "REFUSE", "reason", "照片不清晰。"));

            assertThat(statusOf(id)).isEqualTo("REFUSED");
            Problem.of(owner.sends(OWN + "/" + id + "/file", "application/pdf", TestFiles.pdf("Again")))
                    .is(409, "licence-closed");
        }

        @Test
        void is_shown_by_owners_and_decided_by_directors_of_that_tenant() {
            Map<String, Object> licence =
                    Business.licence(KIND, "NEW-4", Calendar.today().plusYears(2));
            UUID id = shown("NEW-5");
            Traveller rival = Traveller.at(market, "yunnan", "/operators/dianxi-travel/owners");
            Traveller neighbour = Traveller.at(market, "guizhou", "/bureau/directors");

            Problem.of(hand.post(OWN, licence)).is(403, "not-allowed");
            Problem.of(rival.post(OWN, licence)).is(404, "not-found");
            Problem.of(rival.request().get("/tenants/yunnan/operators/dianxi-travel/licences/" + id + "/file"))
                    .is(404, "not-found");
            Problem.of(neighbour.request().get("/tenants/guizhou/licences/" + id + "/file"))
                    .is(404, "not-found");
            Problem.of(neighbour.post("/tenants/guizhou/licences/" + id + "/decision", Map.of("decision", "APPROVE")))
                    .is(404, "not-found");
            assertThat(hand.request().get(OWN).statusCode()).isEqualTo(200);
        }
    }

    /** A travel agency of Guizhou that is known by the number of one of Guangxi, whose licence counts for it. */
    @Nested
    class One_that_another_region_has_checked {
        private static final String AGENCY = "travel-agency-licence";
        private static final String HOME = "/tenants/guangxi/operators/beibuwan-islands/licences";
        private static final String HOMES =
                " where tenant_id = 'guangxi' and operator_code = 'beibuwan-islands' and kind = 'travel-agency-licence'";
        private static final String OF_COPY = " where tenant_id = 'guizhou' and operator_code = 'miaoling-travel'";
        private static final String COPY = OF_COPY + " and kind = 'travel-agency-licence'";
        private static final String REGISTRATION = OF_COPY + " and kind = 'business-registration'";

        @BeforeEach
        void is_recognised() {
            database.change("update operator_licence set number = '91450000MA1950055Y'" + REGISTRATION);
            database.change("update operator_licence set checked_in = 'guangxi', agreement = 'one-travel-agency',"
                    + " warned_days = 60" + COPY);
        }

        @AfterEach
        void is_as_it_was_loaded() {
            database.change("delete from operator_licence" + HOMES + " and number like 'NEW%'");
            database.change("update operator_licence set status = 'VALID'" + HOMES);
            database.change("update operator_licence set number = '91520000MA2450028Q'" + REGISTRATION);
            database.change("update operator_licence set number = 'L-GZ-00029', issuer = '贵州文化和旅游厅',"
                    + " valid_until = date '2029-06-30', status = 'VALID', warned_days = null, checked_in = null,"
                    + " agreement = null" + COPY);
        }

        private Row copy() {
            return database.rows(
                            "select licence_id, number, valid_until, status, warned_days from operator_licence" + COPY)
                    .get(0);
        }

        private long suspended() {
            return database.number("select count(*) from listing" + OF_COPY + " and status = 'SUSPENDED'");
        }

        @Test
        void follows_its_renewal_there() {
            Traveller agency = Traveller.at(market, "guangxi", "/operators/beibuwan-islands/owners");
            LocalDate until = Calendar.today().plusYears(9);
            UUID next = agency.made(HOME, Business.licence(AGENCY, "NEW-7", until));
            agency.sends(HOME + "/" + next + "/file", "application/pdf", FILE);

            Response approved = Traveller.at(market, "guangxi", "/bureau/directors")
                    .post("/tenants/guangxi/licences/" + next + "/decision", Map.of("decision", "APPROVE"));

            assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
            Await.until(Traveller.SOON, () -> copy().text("number"), "NEW-7"::equals);
            assertThat(copy().text("valid_until")).isEqualTo(until.toString());
            assertThat(copy().text("status")).isEqualTo("VALID");
            assertThat(copy().text("warned_days")).isEqualTo("null");
            assertThat(database.number(
                            "select count(*) from audit_entry where action = 'licence.renewed-elsewhere' and object_id = ?",
                            copy().text("licence_id")))
                    .isPositive();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update operator_licence set agreement = 'one-that-has-ended'" + COPY,
                    "update operator_licence set number = '91520000MA2450028Q'" + REGISTRATION,
                })
        void ends_without_an_agreement_or_for_another_business_and_counts_again_with_them(String change) {
            assertThat(suspended()).isZero();
            database.change(change);
            database.change("update operator_licence set valid_until = current_date - 2" + COPY);
            Await.until(Traveller.SOON, () -> copy().text("status"), "EXPIRED"::equals);
            Await.until(Traveller.SOON, this::suspended, number -> number > 0);

            is_recognised();

            Await.until(Traveller.SOON, () -> copy().text("status"), "VALID"::equals);
            assertThat(copy().text("number")).isEqualTo("L-GX-00059");
            Await.until(Traveller.SOON, this::suspended, number -> number == 0);
        }
    }

    @Test
    void kinds_and_recognition_are_public() {
        Response answer = market.request("zh-Hant").get("/licence-kinds");

        assertThat(answer.jsonPath().getString("items.find { it.code == 'lodging-licence' }.name"))
                .contains("特種行業許可證");
        assertThat(answer.jsonPath().getList("recognition.code")).contains("one-travel-agency");
    }
}
