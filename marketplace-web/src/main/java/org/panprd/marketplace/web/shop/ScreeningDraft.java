package org.panprd.marketplace.web.shop;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.keycloak.Caller;

/**
 * What has been answered so far for one trip of these people: in the session, and there no longer than half an hour or until
 * the trip is held. Another trip, or other people, begin anew.
 */
record ScreeningDraft(String about, Instant until, HashMap<Integer, Given> given) implements Serializable {
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** One participant's answers to one programme; of a companion the age is worked out. */
    record Given(@Nullable Integer age, HashMap<String, String> answers, List<String> reports) implements Serializable {
        /** Not to be written anywhere. */
        @Override
        public String toString() {
            return "answers";
        }
    }

    static ScreeningDraft of(HttpSession session, Caller typist, Basket basket, Draft people, Instant now) {
        String about = basket.withoutSessions().encode() + " " + people.guests();
        if (session.getAttribute(attribute(typist)) instanceof ScreeningDraft draft) {
            if (draft.about.equals(about) && now.isBefore(draft.until)) {
                return draft;
            }
            forget(session, typist);
        }
        return new ScreeningDraft(about, now.plus(KEPT), new HashMap<>());
    }

    static void forget(HttpSession session, Caller typist) {
        session.removeAttribute(attribute(typist));
    }

    /** Keeps it with one answer more. */
    void keep(HttpSession session, Caller typist, int step, Given answer) {
        HashMap<Integer, Given> more = new HashMap<>(given);
        more.put(step, answer);
        session.setAttribute(attribute(typist), new ScreeningDraft(about, until, more));
    }

    Optional<Given> find(int step) {
        return Optional.ofNullable(given.get(step));
    }

    private static String attribute(Caller typist) {
        return ScreeningDraft.class.getName() + " " + typist.subject();
    }

    /** Not to be written anywhere. */
    @Override
    public String toString() {
        return "answers";
    }

    static Given given(@Nullable Integer age, Map<String, String> answers, List<String> reports) {
        return new Given(age, new HashMap<>(answers), List.copyOf(reports));
    }
}
