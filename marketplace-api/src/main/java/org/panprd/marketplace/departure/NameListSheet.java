package org.panprd.marketplace.departure;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.departure.Change.Kind;
import org.panprd.marketplace.traveller.Identity;

/**
 * What a printed name list says, in two languages, whatever it is printed as.
 *
 * @param header labels with what they are of
 * @param rows one for each person, numbered from 1, as wide as {@code columns}
 * @param notes what stands below: the sum, and who is no longer on the list
 * @param foot what stands at the foot of each page, before its number
 */
record NameListSheet(
        String title,
        List<Labelled> header,
        List<String> columns,
        List<List<String>> rows,
        List<String> notes,
        String foot) {
    private static final List<String> COLUMNS = List.of(
            "number",
            "fullName",
            "latinName",
            "sex",
            "birthDate",
            "nationality",
            "document",
            "documentNumber",
            "expiresOn",
            "issuingCountry",
            "change");

    /** So much of the hash tells two lists apart, and can be read out. */
    private static final int SHOWN_HASH = 16;

    /** A line of the header. */
    record Labelled(String label, String value) {}

    /**
     * Of a version of a list.
     *
     * @param before the version before, or an empty roll
     * @param shaping whether Lao and Burmese can be printed
     */
    static NameListSheet of(NameList list, Roll before, boolean shaping) {
        ListWords words = ListWords.of(list.tour().counterpart(), shaping);
        Map<String, Kind> changed =
                list.changes().stream().collect(Collectors.toMap(Change::participant, Change::kind));
        List<List<String>> rows = new ArrayList<>();
        list.roll()
                .people()
                .forEach(one -> rows.add(row(
                        rows.size() + 1,
                        one,
                        words,
                        list.version() == 1 ? null : changed.get(one.key().toString()))));
        return new NameListSheet(
                words.text("title"),
                header(list, words),
                COLUMNS.stream().map(words::text).toList(),
                rows,
                notes(list, before, words),
                foot(list, words));
    }

    /** With the moment by the clock of all regions. */
    private static String foot(NameList list, ListWords words) {
        return words.text("foot", list.version()) + " · "
                + list.submittedAt().atOffset(ZoneOffset.ofHours(8)).truncatedTo(ChronoUnit.MINUTES) + " · "
                + list.hash().substring(0, SHOWN_HASH);
    }

    private static List<Labelled> header(NameList list, ListWords words) {
        TourContent tour = list.tour();
        List<Labelled> header = new ArrayList<>();
        header.add(new Labelled(words.text("operator"), words.text(tour.operator())));
        header.add(new Labelled(words.text("tour"), words.text(tour.title())));
        header.add(new Labelled(words.text("option"), words.text(tour.option())));
        header.add(new Labelled(words.text("port"), words.text(tour.port())));
        String time = tour.startTime() == null ? "" : " " + tour.startTime();
        boolean leavesFirst = !tour.in().isBefore(tour.out());
        header.add(new Labelled(words.text("out"), tour.out() + (leavesFirst ? time : "")));
        header.add(new Labelled(words.text("in"), tour.in() + (leavesFirst ? "" : time)));
        header.add(new Labelled(
                words.text("persons"), String.valueOf(list.roll().people().size())));
        header.add(new Labelled(
                words.text("leader"),
                list.roll().leader().isEmpty()
                        ? "—"
                        : list.roll()
                                .people()
                                .get(0)
                                .known()
                                .map(NameListSheet::named)
                                .orElse(words.text("erased"))));
        AmendmentReason reason = list.reason();
        header.add(new Labelled(
                words.text("version"),
                list.version() + (reason == null ? "" : " · " + words.text("reason." + reason.name()))));
        return header;
    }

    private static List<String> row(int number, Listed one, ListWords words, @Nullable Kind change) {
        String mark = change == null ? "" : words.text("change." + change.name());
        Function<Identity, List<String>> cells = who -> List.of(
                String.valueOf(number),
                who.fullName(),
                Objects.requireNonNullElse(who.latinName(), ""),
                who.sex() == null ? "" : words.text("sex." + who.sex()),
                who.birthDate().toString(),
                words.country(who.nationality()),
                words.document(who.documentKind()),
                who.documentNumber(),
                Objects.toString(who.expiresOn(), "—"),
                who.issuingCountry() == null ? "—" : words.country(who.issuingCountry()),
                mark);
        return one.known()
                .map(cells)
                .orElseGet(() ->
                        List.of(String.valueOf(number), words.text("erased"), "", "", "", "", "", "", "", "", mark));
    }

    private static List<String> notes(NameList list, Roll before, ListWords words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.text("total", list.roll().people().size()));
        for (Change change : list.changes()) {
            if (change.kind() == Kind.REMOVED) {
                String name = before.people().stream()
                        .filter(one -> one.key().toString().equals(change.participant()))
                        .findFirst()
                        .flatMap(Listed::known)
                        .map(NameListSheet::named)
                        .orElse(words.text("erased"));
                notes.add(words.text("change.REMOVED") + ": " + name);
            }
        }
        return notes;
    }

    private static String named(Identity who) {
        return who.latinName() == null ? who.fullName() : who.fullName() + " " + who.latinName();
    }
}
