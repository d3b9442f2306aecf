package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.OperatorBookings;
import org.panprd.marketplace.booking.OperatorItem;
import org.panprd.marketplace.booking.OperatorKey;
import org.panprd.marketplace.frontdesk.CheckGuestIn.Gate;
import org.panprd.marketplace.frontdesk.CheckInView.Day;
import org.panprd.marketplace.frontdesk.CheckInView.Outcome;
import org.panprd.marketplace.frontdesk.CheckInView.Outcomes;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/** What a device that was without a connection asks for: all that may come on a day, and what it has scanned meanwhile. */
@ApplicationScoped
class CheckGuestsIn {
    /** At a time. */
    static final int MOST = 100;

    /** On a day. */
    static final int MOST_ITEMS = 5_000;

    @Inject
    CheckGuestIn checkGuestIn;

    @Inject
    OperatorBookings bookings;

    @Inject
    CheckIns checkIns;

    @Transactional
    Day day(String tenant, String operator, LocalDate date, Language language) {
        List<OperatorItem> items = bookings.on(tenant, operator, date, MOST_ITEMS);
        Map<OperatorKey, Instant> redeemed =
                checkIns.of(tenant, items.stream().map(OperatorItem::key).toList());
        return new Day(
                date,
                items.stream()
                        .map(item -> CheckInView.of(item, redeemed.get(item.key()), language))
                        .toList());
    }

    /** Each in a transaction of its own; one that is refused stops none after it. */
    Outcomes checkIn(Gate gate, @Nullable List<@Nullable NewCheckIn> requests, Language language) {
        Faults faults = new Faults();
        faults.size(requests, "checkIns", 1, MOST);
        faults.refuse();
        return new Outcomes(Objects.requireNonNull(requests).stream()
                .map(one -> one == null ? new NewCheckIn(null, null, null, null, null) : one)
                .map(one -> outcome(gate, one, language))
                .toList());
    }

    private Outcome outcome(Gate gate, NewCheckIn request, Language language) {
        try {
            CheckInView done = checkGuestIn.checkIn(gate, request, language);
            return new Outcome(request.id(), "redeemed", null, done.redeemedAt(), done);
        } catch (Refusal refusal) {
            String slug = refusal.type().slug();
            return new Outcome(
                    request.id(),
                    slug,
                    Texts.text(language, "problem." + slug + ".title"),
                    refusal.extensions().get("redeemedAt") instanceof Instant before ? before : null,
                    null);
        }
    }
}
