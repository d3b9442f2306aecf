package org.panprd.marketplace.traveller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Catalogue;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.traveller.NewDocument.NewEndorsement;
import org.panprd.marketplace.traveller.TravelDocument.Endorsement;
import org.panprd.marketplace.traveller.TravelDocument.Trips;

class ReadDocumentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 31);
    private static final BorderFiles BORDER = Catalogue.load().region().border();
    private static final Person LI = new Person("李明", LocalDate.of(1949, 12, 31), "CN", "CN", null, null, null, null);
    private static final Person HANOI =
            new Person("Nguyen An", LocalDate.of(1990, 5, 4), "VN", "VN", null, null, null, null);
    private static final String VIETNAMESE = "P<VNMNGUYEN<<AN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<";

    private static NewDocument document(String kind, String number, @Nullable LocalDate expiresOn) {
        return new NewDocument(kind, number, null, expiresOn, null, null, null, null, null);
    }

    private static NewDocument passport(String number, LocalDate expiresOn, String country, List<String> zone) {
        return new NewDocument("PASSPORT", number, country, expiresOn, List.copyOf(zone), null, null, null, null);
    }

    /** With the right check digits. */
    private static String lower(String number, String nationality, String birth, String expiry) {
        String text = (number + "<<<<<<<<<").substring(0, 9);
        String start = text + CheckDigits.ofZone(text);
        String middle = birth + CheckDigits.ofZone(birth);
        String end = expiry + CheckDigits.ofZone(expiry) + "<<<<<<<<<<<<<<<";
        return start + nationality + middle + "M" + end + CheckDigits.ofZone(start + middle + end);
    }

    private static void assertRefused(NewDocument request, Person holder, String... faults) {
        assertThatThrownBy(() -> ReadDocument.read(request, holder, TODAY, BORDER))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(fault -> fault.field() + " " + fault.key())
                        .containsExactlyInAnyOrder(faults));
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_IDENTITY_CARD, 11010519491231002X, CN",
        "HONG_KONG_MACAU_PERMIT, C12345678, CN",
        "HONG_KONG_MACAU_PERMIT, CA2345678, CN",
        "MAINLAND_PERMIT_HONG_KONG_MACAU, H12345678, CN",
        "MAINLAND_PERMIT_HONG_KONG_MACAU, M1234567890, CN",
        "MAINLAND_PERMIT_TAIWAN, 12345678, CN",
    })
    void takes_a_number_of_its_kind(String kind, String number, String nationality) {
        Person holder = new Person("李明", LI.birthDate(), nationality, "CN", null, null, null, null);

        assertThat(ReadDocument.read(
                                document(kind, " " + number.toLowerCase(java.util.Locale.ROOT), LATER),
                                holder,
                                TODAY,
                                BORDER)
                        .number())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_IDENTITY_CARD, 110105194912310021, number check-digit",
        "HONG_KONG_MACAU_PERMIT, W12345678, number document-number",
        "HONG_KONG_MACAU_PERMIT, C1234567, number document-number",
        "MAINLAND_PERMIT_HONG_KONG_MACAU, H123456789, number document-number",
        "MAINLAND_PERMIT_HONG_KONG_MACAU, T12345678, number document-number",
        "MAINLAND_PERMIT_TAIWAN, 1234567, number document-number",
        "VISA, 1234567, kind unknown-value",
    })
    void refuses_a_number_of_no_such_kind(String kind, String number, String fault) {
        assertRefused(document(kind, number, LATER), LI, fault);
    }

    @Nested
    class Holder {
        @Test
        void is_born_on_the_day_in_the_identity_number() {
            Person other = new Person("李明", LI.birthDate().plusDays(1), "CN", "CN", null, null, null, null);
            NewDocument card = document("RESIDENT_IDENTITY_CARD", "11010519491231002X", null);

            assertRefused(card, other, "number document-birth-date");
            assertThat(ReadDocument.fits(ReadDocument.read(card, LI, TODAY, BORDER), other))
                    .isFalse();
            assertThat(ReadDocument.fits(ReadDocument.read(card, LI, TODAY, BORDER), LI))
                    .isTrue();
        }

        @Test
        void is_a_mainland_citizen_for_what_only_those_have() {
            assertRefused(document("HONG_KONG_MACAU_PERMIT", "C12345678", LATER), HANOI, "kind document-nationality");
        }
    }

    @Nested
    class Expiry {
        @Test
        void is_needed_by_all_but_identity_cards() {
            assertRefused(document("MAINLAND_PERMIT_TAIWAN", "12345678", null), LI, "expiresOn required");
            assertThat(ReadDocument.read(
                                    document("RESIDENT_IDENTITY_CARD", "11010519491231002X", null), LI, TODAY, BORDER)
                            .expiresOn())
                    .isNull();
        }

        @Test
        void has_not_passed() {
            assertRefused(document("MAINLAND_PERMIT_TAIWAN", "12345678", TODAY.minusDays(1)), LI, "expiresOn past");
            assertThat(ReadDocument.read(document("MAINLAND_PERMIT_TAIWAN", "12345678", TODAY), LI, TODAY, BORDER)
                            .expiresOn())
                    .isEqualTo(TODAY);
        }
    }

    @Nested
    class Passport {
        @Test
        void goes_with_its_machine_readable_zone() {
            List<String> zone = List.of(VIETNAMESE, lower("C1234567", "VNM", "900504", "300131"));

            TravelDocument read = ReadDocument.read(passport("C1234567", LATER, "VN", zone), HANOI, TODAY, BORDER);

            assertThat(read.latinName()).isEqualTo("NGUYEN AN");
        }

        @Test
        void is_refused_with_every_field_that_differs_from_it() {
            List<String> zone = List.of(VIETNAMESE, lower("C1234567", "LAO", "900505", "300131"));

            assertRefused(
                    passport("C1234568", LATER.plusDays(1), "LA", zone),
                    HANOI,
                    "number mrz-differs",
                    "expiresOn mrz-differs",
                    "issuingCountry mrz-differs",
                    "machineReadableZone document-birth-date",
                    "machineReadableZone document-nationality");
        }

        @Test
        void has_a_country_and_a_zone_of_two_lines() {
            assertRefused(document("PASSPORT", "C1234567", LATER), HANOI, "issuingCountry country");
            assertRefused(passport("C1234567", LATER, "VN", List.of(VIETNAMESE)), HANOI, "machineReadableZone size");
            assertRefused(
                    passport("C1234567", LATER, "VN", List.of(VIETNAMESE, VIETNAMESE)),
                    HANOI,
                    "machineReadableZone mrz-form");
        }
    }

    @Nested
    class Permit {
        @Test
        void for_hong_kong_and_macau_has_endorsements() {
            NewEndorsement tour = new NewEndorsement("HK", "G", 2, LATER);
            NewDocument permit = new NewDocument(
                    "HONG_KONG_MACAU_PERMIT", "C12345678", null, LATER, null, List.of(tour), null, null, null);

            assertThat(ReadDocument.read(permit, LI, TODAY, BORDER).endorsements())
                    .containsExactly(new Endorsement("HK", "G", 2, LATER));
        }

        @Test
        void is_refused_with_endorsements_that_there_are_not() {
            NewEndorsement wrong = new NewEndorsement("TW", "Z", 100, TODAY.minusDays(1));
            NewDocument permit = new NewDocument(
                    "HONG_KONG_MACAU_PERMIT", "C12345678", null, LATER, null, List.of(wrong), null, null, null);

            assertRefused(
                    permit,
                    LI,
                    "endorsements[0].destination unknown-value",
                    "endorsements[0].kind unknown-value",
                    "endorsements[0].entries between",
                    "endorsements[0].validUntil past");
        }

        @Test
        void for_border_travel_names_trips_ports_and_area() {
            NewDocument permit = new NewDocument(
                    "BORDER_TRAVEL_PERMIT", "E1234567", null, LATER, null, null, "ONE", List.of("瑞丽"), "木姐");

            TravelDocument read = ReadDocument.read(permit, LI, TODAY, BORDER);

            assertThat(read.trips()).isEqualTo(Trips.ONE);
            assertThat(read.ports()).containsExactly("ruili");
            assertRefused(
                    new NewDocument(
                            "BORDER_TRAVEL_PERMIT",
                            "E1234567",
                            null,
                            LATER,
                            null,
                            null,
                            "ONE",
                            List.of("mohan", "Atlantis"),
                            "磨丁"),
                    LI,
                    "ports[1] unknown-value");
            assertRefused(
                    document("BORDER_TRAVEL_PERMIT", "E1234567", LATER),
                    LI,
                    "trips required",
                    "ports size",
                    "counterpartArea required");
        }

        @Test
        void has_nothing_that_only_another_kind_has() {
            NewDocument card = new NewDocument(
                    "RESIDENT_IDENTITY_CARD",
                    "11010519491231002X",
                    "CN",
                    null,
                    null,
                    List.of(),
                    "ONE",
                    List.of(),
                    "木姐");

            assertRefused(
                    card,
                    LI,
                    "issuingCountry not-for-kind",
                    "endorsements not-for-kind",
                    "trips not-for-kind",
                    "ports not-for-kind",
                    "counterpartArea not-for-kind");
        }
    }
}
