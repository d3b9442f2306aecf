package org.panprd.marketplace.booking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking.Contact;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Languages;

/** Checks who books and who travels. */
final class ReadParty {
    /** A dot-atom of RFC 5322 at a host name: what every mail server takes. */
    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}"
            + "@([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.){1,8}[a-zA-Z]{2,24}");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}[0-9]");
    private static final Pattern KIND = Pattern.compile("[A-Za-z]{1,20}");
    private static final int MAX_NAME = 100;
    private static final int MAX_EMAIL = 254;

    private ReadParty() {}

    /** A checked contact and those who travel. */
    record Travellers(Contact contact, List<Participant> participants) {}

    static Travellers read(NewBooking request, int persons) {
        Faults faults = new Faults();
        Contact contact = stripped(request.contact());
        if (contact == null) {
            faults.add("contact", "required");
        } else {
            check(contact, faults);
        }
        List<@Nullable Participant> participants = request.participants() == null ? List.of() : request.participants();
        faults.require(participants.size() == persons, "participants", "participants", persons);
        for (int i = 0; i < Math.min(participants.size(), Party.MAX_PERSONS); i++) {
            check(participants.get(i), "participants[" + i + "]", faults);
        }
        faults.refuse();
        return new Travellers(
                Optional.ofNullable(contact).orElseThrow(() -> new Refusal(CommonProblem.INVALID_REQUEST)),
                participants.stream()
                        .flatMap(p -> Optional.ofNullable(p).stream())
                        .toList());
    }

    private static @Nullable Contact stripped(@Nullable Contact contact) {
        return contact == null
                ? null
                : new Contact(
                        strip(contact.fullName()), strip(contact.email()), strip(contact.phone()), contact.language());
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static void check(Contact contact, Faults faults) {
        faults.text(contact.fullName(), "contact.fullName", MAX_NAME);
        if (faults.text(contact.email(), "contact.email", MAX_EMAIL)) {
            faults.require(matches(EMAIL, contact.email()), "contact.email", "email");
        }
        String language = contact.language();
        faults.require(language == null || Languages.find(language).isPresent(), "contact.language", "unknown-value");
        if (faults.text(contact.phone(), "contact.phone", 30)) {
            faults.require(matches(PHONE, contact.phone()), "contact.phone", "phone");
        }
    }

    private static void check(@Nullable Participant participant, String at, Faults faults) {
        if (participant == null) {
            faults.add(at, "required");
            return;
        }
        faults.text(participant.fullName(), at + ".fullName", MAX_NAME);
        faults.require(
                matches(KIND, participant.unit())
                        && Party.parse(participant.unit() + ":1").isPresent(),
                at + ".unit",
                "unit");
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
