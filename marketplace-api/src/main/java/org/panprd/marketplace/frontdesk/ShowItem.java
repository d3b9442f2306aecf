package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.booking.Guests;
import org.panprd.marketplace.booking.OperatorBookings;
import org.panprd.marketplace.booking.OperatorItem;
import org.panprd.marketplace.booking.OperatorKey;
import org.panprd.marketplace.frontdesk.CheckIns.CheckedIn;
import org.panprd.marketplace.frontdesk.ItemDetail.PartyView;
import org.panprd.marketplace.frontdesk.ItemDetail.Revealed;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;

/** Shows an operator one of its items; who comes is masked, until it asks for more, which is written down. */
@ApplicationScoped
class ShowItem {
    @Inject
    OperatorBookings bookings;

    @Inject
    KeepNotes notes;

    @Inject
    CheckIns checkIns;

    @Inject
    AuditTrail trail;

    /** What can be asked for in full. */
    enum Part {
        CONTACT,
        NAMES
    }

    @Transactional
    ItemDetail show(OperatorKey key, Language language) {
        OperatorItem item = bookings.find(key).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return new ItemDetail(
                DeskView.Row.of(item, language),
                bookings.guests(key).map(PartyView::masked).orElse(null),
                notes.of(key),
                checkIns.find(key).map(CheckedIn::at).orElse(null),
                item.noShowAt(),
                item.cancelling());
    }

    /** The look is written down. */
    @Transactional
    Revealed reveal(OperatorKey key, @Nullable String asked) {
        Part part = Arrays.stream(Part.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("part", "one-of", Arrays.toString(Part.values())));
        OperatorItem item = bookings.find(key).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Guests party = bookings.guests(key).orElseThrow(() -> new Refusal(FrontdeskProblem.GUESTS_NOT_KEPT));
        trail.done(part == Part.CONTACT ? "contact.seen" : "names.seen", List.of(item.tenant()), "booking", item.key());
        return part == Part.CONTACT
                ? new Revealed(party.contactName(), party.email(), party.phone(), null)
                : new Revealed(
                        null,
                        null,
                        null,
                        party.guests().stream().map(Guests.Guest::fullName).toList());
    }
}
