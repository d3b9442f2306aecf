package org.panprd.marketplace.web.shop;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.Contact;
import org.panprd.marketplace.web.api.Participant;
import org.panprd.marketplace.web.api.Problem;
import org.panprd.marketplace.web.page.Texts;

/**
 * Who travels and whom to write to, as typed so far, with what is wrong with each field. Kept in the session only.
 *
 * @param origin where they live; empty, if they do not say
 */
record Draft(String fullName, String email, String phone, String origin, List<Guest> guests, Map<String, String> errors)
        implements Serializable {
    static final int MOST_PERSONS = 100;

    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");

    Draft {
        guests = List.copyOf(guests);
        errors = Map.copyOf(errors);
    }

    /** Somebody who travels, with the id of the companion who that is; empty for none. */
    record Guest(String name, String companion) implements Serializable {
        static final Guest UNKNOWN = new Guest("", "");
    }

    /** What that person typed in this session; another person who signs in on the same machine sees none of it. */
    static Optional<Draft> find(HttpSession session, Caller typist) {
        return session.getAttribute(attribute(typist)) instanceof Draft draft ? Optional.of(draft) : Optional.empty();
    }

    void keep(HttpSession session, Caller typist) {
        session.setAttribute(attribute(typist), this);
    }

    static void forget(HttpSession session, Caller typist) {
        session.removeAttribute(attribute(typist));
    }

    private static String attribute(Caller typist) {
        return Draft.class.getName() + " " + typist.subject();
    }

    static Draft empty(String fullName, String email) {
        return new Draft(fullName, email, "", "", List.of(), Map.of());
    }

    /** The name typed for that person, empty if none was. */
    String name(int index) {
        return guest(index).name();
    }

    Guest guest(int index) {
        return index < guests.size() ? guests.get(index) : Guest.UNKNOWN;
    }

    /** The same with the names of companions, each chosen for a person by its id; empty for who was not. */
    Draft naming(List<String> chosen, List<Companion> companions) {
        Map<String, String> nameById = new HashMap<>();
        companions.forEach(companion -> nameById.put(companion.id(), companion.fullName()));
        List<Guest> named = new ArrayList<>();
        for (int i = 0; i < guests.size(); i++) {
            String name = nameById.get(chosen.get(i));
            named.add(name == null ? guests.get(i) : new Guest(name, chosen.get(i)));
        }
        return new Draft(fullName, email, phone, origin, named, errors);
    }

    boolean isComplete(int persons) {
        return errors.isEmpty() && guests.size() == persons;
    }

    /** The same with what can be seen to be wrong before anybody is asked. */
    Draft checked(int persons, Texts texts) {
        Map<String, String> found = new LinkedHashMap<>();
        checkName("contact.fullName", fullName, texts, found);
        if (!EMAIL.matcher(email).matches() || email.length() > LONGEST) {
            found.put("contact.email", texts.get("book.error.email"));
        }
        if (!PHONE.matcher(phone).matches()) {
            found.put("contact.phone", texts.get("book.error.phone"));
        }
        for (int i = 0; i < persons; i++) {
            checkName(nameField(i), name(i), texts, found);
        }
        return new Draft(fullName, email, phone, origin, guests, found);
    }

    /** The same with what the API found wrong; nothing is said about fields that are not on the form. */
    Draft refused(List<Problem.FieldError> refusals) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Problem.FieldError refusal : refusals) {
            if (refusal.field() != null && refusal.message() != null && isField(refusal.field())) {
                found.put(refusal.field(), refusal.message());
            }
        }
        return new Draft(fullName, email, phone, origin, guests, found);
    }

    private boolean isField(String field) {
        return field.startsWith("contact.") || field.startsWith("participants[");
    }

    /** What is wrong with that person, if anything is. */
    @Nullable
    String errorOf(int index) {
        String name = errors.get(nameField(index));
        return name == null ? errors.get("participants[" + index + "].companionId") : name;
    }

    static String nameField(int index) {
        return "participants[" + index + "].fullName";
    }

    Contact contact(String language) {
        return new Contact(fullName, email, phone, language, origin.isEmpty() ? null : origin);
    }

    List<Participant> participants(List<String> units) {
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            participants.add(new Participant(
                    units.get(i), name(i), guest(i).companion().isEmpty() ? null : guest(i).companion()));
        }
        return participants;
    }

    private static void checkName(String field, String name, Texts texts, Map<String, String> found) {
        if (name.isBlank() || name.length() > LONGEST) {
            found.put(field, texts.get("book.error.name"));
        }
    }
}
