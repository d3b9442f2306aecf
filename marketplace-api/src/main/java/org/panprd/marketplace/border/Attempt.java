package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.panprd.marketplace.border.Reason.Code;
import org.panprd.marketplace.border.Reason.Country;
import org.panprd.marketplace.border.Reason.Remedy;
import org.panprd.marketplace.tenants.border.Provided;
import org.panprd.marketplace.tenants.border.Provided.VisaKind;
import org.panprd.marketplace.tenants.border.TravelDocument;
import org.panprd.marketplace.tenants.border.Way;

/** A traveller who tries to go one way, and what is missing for it. */
record Attempt(Ruled ruled, Way way, Traveller traveller, int age, Crossing crossing) {
    /**
     * Everything that is missing.
     *
     * @param document the traveller's
     */
    List<Reason> missing(Optional<TravelDocument> document) {
        List<Reason> reasons = new ArrayList<>();
        Provided provided = way.provided();
        check(
                way.who().livesIn(traveller.residence()),
                Code.RESIDENCE,
                reasons,
                countries(way.who().residence()));
        check(way.who().hasAge(age), Code.AGE, reasons, age);
        check(way.when().isOnWeekdayOf(crossing.date()), Code.WEEKDAY, reasons, crossing.date());
        if (way.isAboutDocument(traveller.document())) {
            document.ifPresent(kind -> checkValidity(kind, reasons));
            document.ifPresent(kind -> checkPermit(kind, reasons));
            checkEndorsement(provided, reasons);
        } else {
            reasons.add(Reason.hard(
                    Code.DOCUMENT,
                    ruled,
                    way.documents().stream().map(Reason.Document::new).toList()));
        }
        Integer stay = provided.stayDays();
        check(stay == null || crossing.stayDays() <= stay, Code.STAY, reasons, String.valueOf(stay));
        int lead = Objects.requireNonNullElse(provided.leadDays(), 0);
        check(!daysBefore(lead).isBefore(crossing.today()), Code.LEAD_TIME, reasons, daysBefore(lead));
        checkVisa(provided.visa(), reasons);
        checkGroup(provided, reasons);
        if (provided.guardianBelow() != null && age < provided.guardianBelow() && !crossing.withAdult()) {
            mend(Code.GUARDIAN, reasons, new Remedy(null, daysBefore(lead)), provided.guardianBelow());
        }
        provided.bring()
                .forEach(thing -> mend(Code.BRING, reasons, new Remedy(null, daysBefore(thing.days())), thing.text()));
        return reasons;
    }

    private void checkValidity(TravelDocument document, List<Reason> reasons) {
        LocalDate expiry = Objects.requireNonNullElse(traveller.expiresOn(), LocalDate.MAX);
        int months = Objects.requireNonNullElse(way.provided().validMonths(), 0);
        LocalDate needed = crossing.returnDate().plusMonths(months);
        if (!expiry.isBefore(needed)) {
            return;
        }
        Code code = Code.VALIDITY;
        if (expiry.isBefore(crossing.date())) {
            code = Code.EXPIRED;
        } else if (expiry.isBefore(crossing.returnDate())) {
            code = Code.EXPIRES_ON_TRIP;
        }
        Integer days = document.renewalDays();
        if (days == null) {
            reasons.add(Reason.hard(code, ruled, document.name(), expiry, needed));
        } else {
            mend(code, reasons, new Remedy(document.renewalWhere(), daysBefore(days)), document.name(), expiry, needed);
        }
    }

    /** One for another port or trip is got like a new one. */
    private void checkPermit(TravelDocument document, List<Reason> reasons) {
        int days = Objects.requireNonNullElse(document.renewalDays(), 0);
        Remedy another = new Remedy(document.renewalWhere(), daysBefore(days));
        if (!traveller.mayUse(crossing.port().code())) {
            mend(
                    Code.PERMIT_PORT,
                    reasons,
                    another,
                    document.name(),
                    crossing.port().name());
        }
        if (traveller.permitUsed()) {
            mend(Code.PERMIT_USED, reasons, another, document.name());
        }
    }

    private void checkVisa(Provided.Visa visa, List<Reason> reasons) {
        String entered = crossing.port().entered(crossing.direction()).orElse("");
        boolean asked = visa.kind() == VisaKind.BEFOREHAND || visa.kind() == VisaKind.AT_PORT;
        if (asked && !traveller.visas().contains(entered)) {
            int days = Objects.requireNonNullElse(visa.days(), 0);
            mend(
                    visa.kind() == VisaKind.AT_PORT ? Code.VISA_AT_PORT : Code.VISA,
                    reasons,
                    new Remedy(visa.where(), daysBefore(days)),
                    new Country(entered));
        }
    }

    private void checkEndorsement(Provided provided, List<Reason> reasons) {
        Provided.Endorsement asked = provided.endorsement();
        if (asked == null) {
            return;
        }
        boolean given = traveller.endorsements().stream()
                .anyMatch(leave -> leave.destination().equals(asked.destination())
                        && asked.kinds().contains(leave.kind())
                        && !leave.validUntil().isBefore(crossing.date()));
        if (!given) {
            mend(
                    Code.ENDORSEMENT,
                    reasons,
                    new Remedy(asked.where(), daysBefore(asked.days())),
                    new Country(asked.destination()),
                    String.join(", ", asked.kinds()));
        }
    }

    private void checkGroup(Provided provided, List<Reason> reasons) {
        Provided.Group group = provided.group();
        Integer size = crossing.groupSize();
        if (group == null || size == null) {
            return;
        }
        if (size < group.from()) {
            int lead = Objects.requireNonNullElse(provided.leadDays(), 0);
            mend(Code.GROUP_TOO_SMALL, reasons, new Remedy(null, daysBefore(lead)), size, group.from());
        }
        check(size <= group.to(), Code.GROUP_TOO_LARGE, reasons, size, group.to());
    }

    private void check(boolean holds, Code code, List<Reason> reasons, Object... arguments) {
        if (!holds) {
            reasons.add(Reason.hard(code, ruled, arguments));
        }
    }

    private void mend(Code code, List<Reason> reasons, Remedy remedy, Object... arguments) {
        reasons.add(Reason.mendable(code, ruled, crossing.today(), remedy, arguments));
    }

    private LocalDate daysBefore(int days) {
        return crossing.date().minusDays(days);
    }

    private static List<Country> countries(List<String> codes) {
        return codes.stream().map(Country::new).toList();
    }
}
