package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.panprd.marketplace.border.Reason.Code;
import org.panprd.marketplace.border.Reason.Country;
import org.panprd.marketplace.border.Reason.Document;
import org.panprd.marketplace.tenants.border.Bar;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Port;
import org.panprd.marketplace.tenants.border.Source;
import org.panprd.marketplace.tenants.border.Way;

/**
 * Applies the rules: of all ways that hold for a crossing, a traveller goes the one from which least is missing. Where
 * only the year of birth is known, the age counts for which the verdict is worse.
 */
final class Judge {
    private final BorderFiles files;
    private final RuleBook book;
    private final ClosureBook closures;

    Judge(BorderFiles files, RuleBook book, ClosureBook closures) {
        this.files = files;
        this.book = book;
        this.closures = closures;
    }

    Verdict judge(Traveller traveller, Crossing crossing) {
        return traveller.ages().stream()
                .map(age -> judge(traveller, age, crossing))
                .max(Comparator.comparing(Verdict::outcome).thenComparing(Verdict::weight))
                .orElseThrow();
    }

    private Verdict judge(Traveller traveller, int age, Crossing crossing) {
        List<Ruled> rules = book.at(crossing.port().code(), crossing.direction(), crossing.date())
                .filter(ruled -> ruled.rule().who().hasNationality(traveller.nationality()))
                .toList();
        List<Reason> always = new ArrayList<>(closed(crossing));
        rules.stream()
                .filter(ruled -> isBarred(ruled, traveller, age, crossing.date()))
                .map(ruled -> Reason.hard(Code.BARRED, ruled, ruled.rule().text()))
                .forEach(always::add);
        List<Verdict> attempts = rules.stream()
                .filter(ruled -> ruled.rule() instanceof Way)
                .map(ruled -> attempt(new Attempt(ruled, (Way) ruled.rule(), traveller, age, crossing), always))
                .toList();
        return attempts.stream()
                .min(Comparator.comparing(Verdict::weight))
                .map(nearest -> namingAllDocuments(nearest, attempts))
                .orElseGet(() -> nowhere(traveller, crossing.port(), always));
    }

    private Verdict attempt(Attempt attempt, List<Reason> always) {
        List<Reason> missing =
                attempt.missing(files.findDocument(attempt.traveller().document()));
        return new Verdict(
                attempt.ruled(),
                Stream.concat(always.stream(), missing.stream()).toList());
    }

    /** Where the document is the wrong one, those of all ways that are as near would do. */
    private static Verdict namingAllDocuments(Verdict nearest, List<Verdict> attempts) {
        if (nearest.reasons().stream().noneMatch(reason -> reason.code() == Code.DOCUMENT)) {
            return nearest;
        }
        List<Document> documents = attempts.stream()
                .filter(attempt -> attempt.weight() == nearest.weight())
                .flatMap(attempt -> Stream.ofNullable(attempt.way()))
                .flatMap(way -> way.rule().documents().stream())
                .distinct()
                .map(Document::new)
                .toList();
        return new Verdict(
                nearest.way(),
                nearest.reasons().stream()
                        .map(reason -> reason.code() == Code.DOCUMENT ? reason.about(documents) : reason)
                        .toList());
    }

    private static boolean isBarred(Ruled ruled, Traveller traveller, int age, LocalDate date) {
        return ruled.rule() instanceof Bar bar
                && bar.isAboutDocument(traveller.document())
                && bar.who().livesIn(traveller.residence())
                && bar.who().hasAge(age)
                && bar.when().isOnWeekdayOf(date);
    }

    private List<Reason> closed(Crossing crossing) {
        Port port = crossing.port();
        List<Reason> reasons = new ArrayList<>();
        if (!port.isOpenOn(crossing.date())) {
            reasons.add(ofPort(Code.PORT_CLOSED, port, port.name(), crossing.date()));
        }
        closures.on(port.code(), crossing.date())
                .ifPresent(closure -> reasons.add(new Reason(
                        Code.PORT_CLOSURE,
                        Code.PORT_CLOSURE.weight(),
                        "port/" + port.code(),
                        new Source(closure.reason(), closure.enteredOn()),
                        List.of(port.name(), closure.days(), closure.reason()),
                        null)));
        if (crossing.time() != null && !port.isOpenAt(crossing.time())) {
            Port.Hours hours = Objects.requireNonNull(port.openingHours());
            reasons.add(ofPort(Code.PORT_HOURS, port, port.name(), hours.from(), hours.to()));
        }
        return reasons;
    }

    /** A bar says more than that there is no way. */
    private static Verdict nowhere(Traveller traveller, Port port, List<Reason> always) {
        List<Reason> reasons = new ArrayList<>(always);
        if (reasons.stream().noneMatch(reason -> reason.code() == Code.BARRED)) {
            Code code = port.admits(traveller.nationality()) ? Code.NO_RULE : Code.PORT_NOT_OPEN;
            reasons.add(ofPort(code, port, port.name(), new Country(traveller.nationality())));
        }
        return new Verdict(null, reasons);
    }

    private static Reason ofPort(Code code, Port port, Object... arguments) {
        return new Reason(code, code.weight(), "port/" + port.code(), port.source(), List.of(arguments), null);
    }
}
