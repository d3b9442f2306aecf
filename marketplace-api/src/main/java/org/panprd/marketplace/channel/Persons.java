package org.panprd.marketplace.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.booking.SellForReseller;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo;

/** Who a reseller's booking is for: what is sealed of it. */
record Persons(
        Octo.Contact contact,
        @Nullable String notes,
        List<Person> items,
        @Nullable String cancelledFor) {
    /** Nobody yet, or nobody any more. */
    static final Persons UNKNOWN = new Persons(Octo.Contact.NOBODY, null, List.of(), null);

    private static final int MAX_TEXT = 500;

    /** Of a contact: there may be a document in it. */
    private static final int MAX_NOTES = 2_000;

    Persons {
        items = List.copyOf(items);
    }

    /** One of those who come. */
    record Person(UUID uuid, String unitId, @Nullable String resellerReference, Octo.Contact contact) {}

    /** The persons of new units, of which there is one at least; those that are sent with a uuid keep it. */
    static List<Person> of(List<Asked.Item> items) {
        if (items.isEmpty()) {
            throw Refusal.invalid("unitItems", "required");
        }
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Asked.Item item = items.get(i);
            persons.add(new Person(
                    Objects.requireNonNullElseGet(item.uuid(), UUID::randomUUID),
                    String.valueOf(item.unitId()),
                    text(item.resellerReference(), "unitItems[" + i + "].resellerReference"),
                    complete(item.contact(), "unitItems[" + i + "].contact")));
        }
        return persons;
    }

    /** By what a reseller finds its booking again. */
    static @Nullable String reference(@Nullable String sent) {
        return text(sent, "resellerReference");
    }

    List<String> unitIds() {
        return items.stream().map(Person::unitId).toList();
    }

    /** What was sent stands in the place of what was known. */
    Persons with(Octo.@Nullable Contact other, @Nullable String otherNotes, @Nullable List<Person> others) {
        return new Persons(
                other == null ? contact : complete(other, "contact"),
                otherNotes == null ? notes : text(otherNotes, "notes"),
                others == null ? items : others.stream().map(this::known).toList(),
                cancelledFor);
    }

    /** Of whom nothing is said that is what was known. */
    private Person known(Person sent) {
        return sent.contact().equals(Octo.Contact.NOBODY)
                ? items.stream()
                        .filter(one -> one.uuid().equals(sent.uuid()))
                        .findFirst()
                        .map(one -> new Person(sent.uuid(), sent.unitId(), sent.resellerReference(), one.contact()))
                        .orElse(sent)
                : sent;
    }

    /** The same, with the words for which it was cancelled. */
    Persons cancelledFor(@Nullable String reason) {
        return new Persons(contact, notes, items, text(reason, "reason"));
    }

    /** Full name and first and last name fill each other. A name in one word is all there is. */
    static Octo.Contact complete(Octo.@Nullable Contact sent, String at) {
        if (sent == null) {
            return Octo.Contact.NOBODY;
        }
        String full = text(sent.fullName(), at + ".fullName");
        String first = text(sent.firstName(), at + ".firstName");
        String last = text(sent.lastName(), at + ".lastName");
        if (full == null && (first != null || last != null)) {
            full = String.join(
                    " ", Stream.of(first, last).filter(Objects::nonNull).toList());
        } else if (full != null && first == null && last == null) {
            int space = full.lastIndexOf(' ');
            first = space < 0 ? full : full.substring(0, space);
            last = space < 0 ? null : full.substring(space + 1);
        }
        return new Octo.Contact(
                full,
                first,
                last,
                text(sent.emailAddress(), at + ".emailAddress"),
                text(sent.phoneNumber(), at + ".phoneNumber"),
                sent.locales() == null ? List.of() : sent.locales(),
                text(sent.postalCode(), at + ".postalCode"),
                text(sent.country(), at + ".country"),
                text(sent.notes(), at + ".notes", MAX_NOTES));
    }

    private static @Nullable String text(@Nullable String text, String field) {
        return text(text, field, MAX_TEXT);
    }

    private static @Nullable String text(@Nullable String text, String field, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > most) {
            throw Refusal.invalid(field, "too-long", most);
        }
        return text.strip();
    }

    /**
     * Who books, as our own bookings have it.
     *
     * @throws Refusal {@code invalid-request} naming what OCTO's {@code requiredContactFields} ask for and is not there
     */
    NewBooking.Contact lead() {
        List<FieldFault> faults = new ArrayList<>();
        require(contact.fullName(), "contact.fullName", faults);
        require(contact.emailAddress(), "contact.emailAddress", faults);
        require(contact.phoneNumber(), "contact.phoneNumber", faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new NewBooking.Contact(
                contact.fullName(),
                contact.emailAddress(),
                contact.phoneNumber(),
                null,
                SellForReseller.origin(contact.country()));
    }

    private static void require(@Nullable String text, String field, List<FieldFault> faults) {
        if (text == null) {
            faults.add(FieldFault.of(field, "required"));
        }
    }

    /** Those who come; who has no name comes under that of who books. */
    List<Participant> participants(@Nullable String lead) {
        return participants(lead, List.of());
    }

    /** @param companions who they are, in their order; none if nobody needs a document */
    List<Participant> participants(@Nullable String lead, List<UUID> companions) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Participant(
                        items.get(i).unitId().toUpperCase(java.util.Locale.ROOT),
                        Objects.requireNonNullElse(items.get(i).contact().fullName(), lead),
                        companions.isEmpty() ? null : companions.get(i)))
                .toList();
    }
}
