package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/** What guests of a long stay answer to its health questions. */
final class Answers {
    private static final Map<String, String> FIT = Map.of(
            "heart", "none",
            "blood-pressure", "normal",
            "lungs", "none",
            "diabetes", "none",
            "epilepsy", "none",
            "surgery", "none",
            "infection", "no",
            "care", "independent");

    private Answers() {}

    /** Healthy but for some answers; the fields' names begin with the prefix. */
    static void give(Visitor visitor, String prefix, String age, Map<String, String> some) {
        visitor.type("[id='" + prefix + "age']", age);
        FIT.forEach((question, fit) -> visitor.find("input[name='%sq-%s'][value='%s']"
                        .formatted(prefix, question, some.getOrDefault(question, fit)))
                .check());
    }

    /** For one who is signed in and up to the questions: the first step of them. */
    static void begin(Visitor visitor, String stay, LocalDate date, String name) {
        visitor.addToTrip(stay, "option=one-bedroom&nights=14&ADULT=1&date=" + date);
        visitor.open("/book");
        visitor.type("#fullName", name).type("#email", "stay@marketplace.example");
        visitor.type("#phone", "+86 138 0013 8000").type("#person1", name).click("main button.primary");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/screening(/1)?"));
        if (visitor.find(".consent-ask").count() > 0) {
            visitor.click(".consent-ask button");
        }
    }

    /** The same, booked. */
    static void stay(Visitor visitor, String stay, LocalDate date, String name) {
        begin(visitor, stay, date, name);
        give(visitor, "", "68", Map.of());
        visitor.click("main button.primary");
        visitor.click("a[href='/review']").holdAndPay().decidePayment("approve").awaitConfirmation();
    }
}
