package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.border.NewEligibility.NewEndorsement;
import org.panprd.marketplace.border.NewEligibility.NewTraveller;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Countries;

/** Checks what is said about somebody who wants to cross. */
final class ReadTraveller {
    /** No rule tells greater ages apart. */
    static final int OLDEST = 120;

    private static final int MAX_LIST = 10;
    private static final String UNKNOWN = "unknown-value";

    /** Only identity cards may be valid for ever, and nobody crosses with one. */
    private static final String WITHOUT_END = "RESIDENT_IDENTITY_CARD";

    private static final String PERMIT = "BORDER_TRAVEL_PERMIT";
    private static final String WITH_ENDORSEMENTS = "HONG_KONG_MACAU_PERMIT";

    private final BorderFiles files;
    private final LocalDate date;
    private final LocalDate today;
    private final Faults faults;

    /**
     * A reader.
     *
     * @param date of the crossing
     */
    ReadTraveller(BorderFiles files, LocalDate date, LocalDate today, Faults faults) {
        this.files = files;
        this.date = date;
        this.today = today;
        this.faults = faults;
    }

    /** What is wrong goes to the faults, with fields that begin with {@code at}. */
    void check(@Nullable NewTraveller sent, String at) {
        if (sent == null) {
            faults.add(at, "required");
            return;
        }
        faults.require(isCountry(sent.nationality()), at + ".nationality", "country");
        faults.require(isCountry(sent.residence()), at + ".residence", "country");
        checkDocument(sent, at);
        checkAge(sent, at);
        checkVisas(list(sent.visas()), at + ".visas");
        checkEndorsements(sent, at + ".endorsements");
        checkPermit(sent, at);
    }

    /** Somebody in whom nothing was wrong. */
    Traveller traveller(NewTraveller sent) {
        return new Traveller(
                Objects.requireNonNull(sent.nationality()),
                Objects.requireNonNull(sent.residence()),
                Objects.requireNonNull(sent.document()),
                sent.expiresOn(),
                ages(sent),
                list(sent.visas()).stream().map(String::valueOf).toList(),
                list(sent.endorsements()).stream()
                        .map(Objects::requireNonNull)
                        .map(leave -> new Traveller.Leave(
                                Objects.requireNonNull(leave.destination()),
                                Objects.requireNonNull(leave.kind()),
                                Objects.requireNonNull(leave.validUntil())))
                        .toList(),
                list(sent.permitPorts()).stream().map(String::valueOf).toList(),
                Boolean.TRUE.equals(sent.permitUsed()));
    }

    /** Before the birthday of that year, and from it on. */
    private List<Integer> ages(NewTraveller sent) {
        if (sent.age() != null) {
            return List.of(sent.age());
        }
        int older = date.getYear() - Objects.requireNonNull(sent.birthYear());
        return older == 0 ? List.of(0) : List.of(older - 1, older);
    }

    private void checkDocument(NewTraveller sent, String at) {
        boolean known =
                sent.document() != null && files.findDocument(sent.document()).isPresent();
        boolean ends = sent.expiresOn() != null || WITHOUT_END.equals(sent.document());
        faults.require(known, at + ".document", sent.document() == null ? "required" : UNKNOWN);
        faults.require(ends, at + ".expiresOn", "required");
    }

    private void checkAge(NewTraveller sent, String at) {
        Integer age = sent.age();
        Integer year = sent.birthYear();
        faults.require((age == null) != (year == null), at + ".age", "age-or-year");
        if (age != null) {
            faults.require(age >= 0 && age <= OLDEST, at + ".age", "between", 0, OLDEST);
        }
        if (year != null) {
            boolean lived = year <= today.getYear() && year >= today.getYear() - OLDEST;
            faults.require(lived, at + ".birthYear", "birth-date");
        }
    }

    private void checkVisas(List<@Nullable String> sent, String at) {
        if (faults.size(sent, at, 0, MAX_LIST)) {
            for (int i = 0; i < sent.size(); i++) {
                faults.require(isCountry(sent.get(i)), at + "[" + i + "]", "country");
            }
        }
    }

    private void checkEndorsements(NewTraveller traveller, String at) {
        List<@Nullable NewEndorsement> sent = list(traveller.endorsements());
        faults.require(sent.isEmpty() || WITH_ENDORSEMENTS.equals(traveller.document()), at, "not-for-kind");
        if (faults.size(sent, at, 0, MAX_LIST)) {
            for (int i = 0; i < sent.size(); i++) {
                checkEndorsement(sent.get(i), at + "[" + i + "]");
            }
        }
    }

    private void checkPermit(NewTraveller traveller, String at) {
        boolean hasPermit = PERMIT.equals(traveller.document());
        faults.require(hasPermit || !Boolean.TRUE.equals(traveller.permitUsed()), at + ".permitUsed", "not-for-kind");
        checkPorts(list(traveller.permitPorts()), hasPermit, at + ".permitPorts");
    }

    private void checkPorts(List<@Nullable String> sent, boolean hasPermit, String at) {
        faults.require(sent.isEmpty() || hasPermit, at, "not-for-kind");
        if (faults.size(sent, at, 0, MAX_LIST)) {
            for (int i = 0; i < sent.size(); i++) {
                boolean known =
                        sent.get(i) != null && files.findPort(sent.get(i)).isPresent();
                faults.require(known, at + "[" + i + "]", UNKNOWN);
            }
        }
    }

    private void checkEndorsement(@Nullable NewEndorsement sent, String at) {
        if (sent == null) {
            faults.add(at, "required");
            return;
        }
        String destination = sent.destination();
        String kind = sent.kind();
        faults.require("HK".equals(destination) || "MO".equals(destination), at + ".destination", UNKNOWN);
        faults.require(kind != null && kind.matches("[TSLGQDR]"), at + ".kind", UNKNOWN);
        faults.require(sent.validUntil() != null, at + ".validUntil", "required");
    }

    private static boolean isCountry(@Nullable String code) {
        return code != null && Countries.ALL.contains(code);
    }

    private static <T> List<T> list(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent;
    }
}
