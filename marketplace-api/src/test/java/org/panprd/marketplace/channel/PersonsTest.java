package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo;

/** Who a reseller's booking is for. */
class PersonsTest {
    private static Octo.Contact named(@Nullable String full, @Nullable String first, @Nullable String last) {
        return new Octo.Contact(full, first, last, "ada@example.com", "+44 20 7946 0000", null, null, "GB", null);
    }

    private static Asked.Item item(String unit, Octo.@Nullable Contact contact) {
        return new Asked.Item(null, unit, null, contact);
    }

    @Test
    void full_and_first_and_last_name_fill_each_other() {
        assertThat(Persons.complete(named("Ada King Lovelace", null, null), "contact"))
                .isEqualTo(new Octo.Contact(
                        "Ada King Lovelace",
                        "Ada King",
                        "Lovelace",
                        "ada@example.com",
                        "+44 20 7946 0000",
                        List.of(),
                        null,
                        "GB",
                        null));
        assertThat(Persons.complete(named(null, "Ada", "Lovelace"), "contact").fullName())
                .isEqualTo("Ada Lovelace");
        assertThat(Persons.complete(named("李明", null, null), "contact").firstName())
                .isEqualTo("李明");
        assertThat(Persons.complete(null, "contact")).isEqualTo(Octo.Contact.NOBODY);
    }

    @Test
    void who_has_no_name_comes_under_that_of_who_books() {
        var persons = new Persons(
                named("Ada Lovelace", null, null),
                null,
                Persons.of(List.of(item("adult", named("Charles Babbage", null, null)), item("child", null))),
                null);

        assertThat(persons.participants("Ada Lovelace"))
                .extracting(Participant::unit, Participant::fullName)
                .containsExactly(tuple("ADULT", "Charles Babbage"), tuple("CHILD", "Ada Lovelace"));
    }

    @Test
    void what_is_not_sent_stays() {
        var persons = new Persons(
                Persons.complete(named("Ada Lovelace", null, null), "contact"),
                "vegetarian",
                Persons.of(List.of(item("adult", null))),
                null);

        assertThat(persons.with(null, null, null)).isEqualTo(persons);
        assertThat(persons.with(null, "vegan", null).notes()).isEqualTo("vegan");
    }

    @Test
    void who_books_has_to_be_reached() {
        var persons = Persons.UNKNOWN;

        assertThatThrownBy(persons::lead)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("contact.fullName")
                .hasMessageContaining("contact.emailAddress")
                .hasMessageContaining("contact.phoneNumber");
    }

    @Test
    void texts_have_an_end() {
        assertThatThrownBy(() -> Persons.complete(named("x".repeat(501), null, null), "contact"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("contact.fullName");
    }
}
