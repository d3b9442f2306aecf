package org.panprd.marketplace.it;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be asked about crossing, and which field says so. */
@OnTheMarket
class EligibilityInputIT {
    private static final Map<String, Object> CHINESE = Borders.passport("CN");

    private final Market market;
    private final LocalDate day = Borders.day();

    EligibilityInputIT(Market market) {
        this.market = market;
    }

    private Response ask(String language, Map<String, ?> question) {
        return Borders.ask(market, language, question);
    }

    @ParameterizedTest
    @CsvSource({
        "nationality, YU",
        "nationality, cn",
        "nationality,",
        "residence, ATLANTIS",
        "document, LIBRARY_CARD",
        "document,",
        "expiresOn,",
        "birthYear, 2020",
        "endorsements, []",
        "permitUsed, true",
    })
    void about_a_traveller_is_refused_with_its_field(String field, String value) {
        Object sent = value;
        if (field.equals("birthYear")) {
            sent = 2020;
        } else if (field.equals("permitUsed")) {
            sent = true;
        } else if (field.equals("endorsements")) {
            sent = List.of(Map.of("destination", "HK", "kind", "G", "validUntil", "2035-01-01"));
        }
        Map<String, Object> traveller = new HashMap<>(CHINESE);
        traveller.put(field, sent);
        String named = field.equals("birthYear") ? "age" : field;
        for (String language : Problem.LANGUAGES) {
            Problem.of(ask(language, Borders.toLaos(day, traveller)))
                    .is(422, "invalid-request")
                    .speaks(language)
                    .names("travellers[0]." + named);
        }
    }

    @Test
    void of_somebody_who_is_not_yet_born_or_too_old() {
        Map<String, Object> ageless = Borders.without(CHINESE, "age");

        Problem.of(ask("en", Borders.toLaos(day, Borders.with(ageless, "birthYear", day.getYear() + 2))))
                .is(422, "invalid-request")
                .names("travellers[0].birthYear");
        Problem.of(ask("en", Borders.toLaos(day, Borders.with(ageless, "birthYear", 1850))))
                .is(422, "invalid-request")
                .names("travellers[0].birthYear");
        Problem.of(ask("en", Borders.toLaos(day, Borders.with(CHINESE, "age", -1))))
                .is(422, "invalid-request")
                .names("travellers[0].age");
        Problem.of(ask("en", Borders.toLaos(day, ageless)))
                .is(422, "invalid-request")
                .names("travellers[0].age");
    }

    @ParameterizedTest
    @CsvSource({
        "port, atlantis, port",
        "port,, port",
        "direction, UP, direction",
        "direction,, direction",
        "date, 2020-01-01, date",
        "date, 2199-01-01, date",
        "date,, date",
        "returnDate, 2020-01-01, returnDate",
        "returnDate, 2199-01-01, returnDate",
    })
    void about_the_crossing_is_refused_with_its_field(String field, String value, String named) {
        Map<String, Object> question = new HashMap<>(Borders.toLaos(day, CHINESE));
        question.put(field, value);

        Problem.of(ask("en", question)).is(422, "invalid-request").names(named);
    }

    @Test
    void about_the_party_is_refused_with_its_field() {
        Map<String, Object> alone = new HashMap<>(Borders.toLaos(day, CHINESE, CHINESE));
        alone.put("groupSize", 1);
        Problem.of(ask("en", alone)).is(422, "invalid-request").names("groupSize");

        Map<String, Object> nobody = new HashMap<>(Borders.toLaos(day));
        Problem.of(ask("en", nobody)).is(422, "invalid-request").names("travellers");

        Map<String, Object> crowd = new HashMap<>(Borders.toLaos(day));
        crowd.put("travellers", Collections.nCopies(101, CHINESE));
        Problem.of(ask("en", crowd)).is(422, "invalid-request").names("travellers");

        Map<String, Object> hole = new HashMap<>(Borders.toLaos(day));
        hole.put("travellers", Collections.singletonList(null));
        Problem.of(ask("en", hole)).is(422, "invalid-request").names("travellers[0]");
    }

    @Test
    void takes_no_name_and_no_number() {
        for (String field : List.of("fullName", "number", "birthDate")) {
            Problem.of(ask("en", Borders.toLaos(day, Borders.with(CHINESE, field, "2000-01-01"))))
                    .is(422, "invalid-request")
                    .names("travellers[0]." + field);
        }
    }

    @Test
    void about_the_far_side_of_an_airport_is_refused() {
        Problem.of(ask("en", Borders.over("kunming-airport", "OUT", day, CHINESE)))
                .is(422, "invalid-request")
                .names("direction");
    }
}
