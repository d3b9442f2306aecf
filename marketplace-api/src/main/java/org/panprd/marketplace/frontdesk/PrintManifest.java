package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.KnownGuests;
import org.panprd.marketplace.booking.OperatorBookings;
import org.panprd.marketplace.booking.OperatorItem;
import org.panprd.marketplace.booking.OperatorKey;
import org.panprd.marketplace.frontdesk.ItemDetail.NoteView;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Unit;

/** Prints who comes on a day, each party under the name of its first guest; each time is written down. */
@ApplicationScoped
class PrintManifest {
    static final int MOST = 2_000;
    private static final List<String> COLUMNS = List.of("reference", "lead", "guests", "notes", "arrived");

    @Inject
    OperatorBookings bookings;

    @Inject
    KeepNotes notes;

    @Inject
    ManifestPdf pdf;

    @Inject
    ManifestXlsx xlsx;

    @Inject
    AuditTrail trail;

    /** Whose day, and in which language. */
    record Day(String tenant, String operator, LocalDate date, Language language) {}

    @Transactional
    byte[] pdf(Day day) {
        return print(day, pdf::write);
    }

    /** The same as a spreadsheet. */
    @Transactional
    byte[] xlsx(Day day) {
        return print(day, xlsx::write);
    }

    private byte[] print(Day day, Function<Manifest, byte[]> writer) {
        List<OperatorItem> all = bookings.on(day.tenant(), day.operator(), day.date(), MOST + 1);
        List<OperatorItem> items = all.subList(0, Math.min(MOST, all.size()));
        Map<OperatorKey, KnownGuests> known = bookings.guests(
                day.tenant(), items.stream().map(OperatorItem::key).toList());
        Map<OperatorKey, List<NoteView>> written = notes.of(day.tenant(), known);
        Map<String, List<List<String>>> groups = new LinkedHashMap<>();
        for (OperatorItem item : items) {
            groups.computeIfAbsent(group(item, day.language()), any -> new ArrayList<>())
                    .add(row(item, known.get(item.key()), written.getOrDefault(item.key(), List.of()), day.language()));
        }
        trail.done("manifest.printed", List.of(day.tenant()), "day", day.operator() + "/" + day.date());
        return writer.apply(new Manifest(
                all.size() > MOST
                        ? Texts.text(
                                day.language(),
                                "manifest.titleOfMore",
                                day.date().toString(),
                                MOST)
                        : Texts.text(
                                day.language(), "manifest.title", day.date().toString()),
                COLUMNS.stream()
                        .map(column -> Texts.text(day.language(), "manifest." + column))
                        .toList(),
                groups.entrySet().stream()
                        .map(group -> new Manifest.Group(group.getKey(), group.getValue()))
                        .toList()));
    }

    private static String group(OperatorItem item, Language language) {
        return item.title().in(language) + " · " + item.optionTitle().in(language)
                + (item.startTime() == null ? "" : " · " + item.startTime())
                + (item.date().equals(item.endDate()) ? "" : " · " + item.date() + " – " + item.endDate());
    }

    private static List<String> row(
            OperatorItem item, @Nullable KnownGuests known, List<NoteView> written, Language language) {
        return List.of(
                item.reference() + (item.item() > 1 ? "/" + item.item() : ""),
                known == null ? "—" : known.guests().leadName(),
                item.units().entrySet().stream()
                        .filter(unit -> unit.getKey() != Unit.ROOM)
                        .sorted(Map.Entry.comparingByKey())
                        .map(unit -> Texts.text(language, "unit." + unit.getKey()) + " " + unit.getValue())
                        .collect(Collectors.joining(", ")),
                written.stream().map(NoteView::words).collect(Collectors.joining(" / ")),
                state(item, language));
    }

    private static String state(OperatorItem item, Language language) {
        if (item.status() == BookingStatus.REDEEMED) {
            return Texts.text(language, "manifest.redeemed");
        }
        return item.noShowAt() == null ? "" : Texts.text(language, "manifest.noShow");
    }
}
