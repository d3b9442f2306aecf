package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.KnownGuests;
import org.panprd.marketplace.booking.OperatorBookings;
import org.panprd.marketplace.booking.OperatorKey;
import org.panprd.marketplace.frontdesk.DeskNotes.Note;
import org.panprd.marketplace.frontdesk.ItemDetail.NoteView;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalCipher.Place;

/** Keeps what an operator notes about an item, for itself. It may be about persons, and is erased with them. */
@ApplicationScoped
class KeepNotes {
    private static final int MOST = 50;
    private static final int LONGEST = 1_000;

    @Inject
    OperatorBookings bookings;

    @Inject
    DeskNotes notes;

    @Inject
    Clock clock;

    /** None, once it is no longer known who came. */
    @Transactional(TxType.MANDATORY)
    List<NoteView> of(OperatorKey item) {
        return bookings.key(item).map(key -> opened(notes.of(item), key)).orElse(List.of());
    }

    /** The same of many items of a tenant, of which it is known who comes; in one statement. */
    @Transactional(TxType.MANDATORY)
    Map<OperatorKey, List<NoteView>> of(String tenant, Map<OperatorKey, KnownGuests> items) {
        Map<OperatorKey, List<NoteView>> opened = new HashMap<>();
        notes.of(tenant, items.keySet())
                .forEach((item, all) -> opened.put(
                        item,
                        opened(all, Objects.requireNonNull(items.get(item)).key())));
        return opened;
    }

    private static List<NoteView> opened(List<Note> notes, PersonalCipher key) {
        return notes.stream()
                .flatMap(note -> key.openOwn(note.words(), placeOf(note.id())).stream()
                        .map(words -> new NoteView(note.id(), note.at(), note.by(), words)))
                .toList();
    }

    /** @throws Refusal TOO_MANY_NOTES or GUESTS_NOT_KEPT */
    @Transactional(TxType.MANDATORY)
    NoteView add(OperatorKey item, String operator, String by, @Nullable String typed) {
        String words = typed == null ? "" : typed.strip().replaceAll("\\s*\\R\\s*", " ");
        Faults faults = new Faults();
        faults.text(words, "words", LONGEST);
        faults.refuse();
        OperatorKey own = bookings.findForUpdate(item)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND))
                .key();
        PersonalCipher key = bookings.key(own).orElseThrow(() -> new Refusal(FrontdeskProblem.GUESTS_NOT_KEPT));
        if (notes.of(own).size() >= MOST) {
            throw new Refusal(FrontdeskProblem.TOO_MANY_NOTES);
        }
        UUID id = UUID.randomUUID();
        Note note = new Note(id, clock.instant(), by, key.seal(words, placeOf(id)));
        notes.add(own, operator, note);
        return new NoteView(id, note.at(), by, words);
    }

    private static Place placeOf(UUID note) {
        return new Place("desk_note.words", note);
    }
}
