package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.OperatorBookings;
import org.panprd.marketplace.booking.OperatorItem;
import org.panprd.marketplace.frontdesk.CheckIns.CheckedIn;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.voucher.ReadVoucher;
import org.panprd.marketplace.voucher.ReadVoucher.Named;

/**
 * Lets somebody in, once. An item is good from {@link #TOLERANCE} before its first day begins until as long after its last
 * one has ended, where it takes place: for who comes before midnight, or after it.
 */
@ApplicationScoped
class CheckGuestIn {
    static final Duration TOLERANCE = Duration.ofHours(4);

    /** So long a device may be without a connection. */
    static final Duration OLDEST = Duration.ofDays(7);

    /** So much the clock of a device may be fast. */
    static final Duration AHEAD = Duration.ofMinutes(2);

    @Inject
    OperatorBookings bookings;

    @Inject
    ReadVoucher readVoucher;

    @Inject
    CheckIns checkIns;

    @Inject
    Regions regions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Whose gate it is, and who stands there. */
    record Gate(String tenant, String operator, String by) {}

    /**
     * The same device's same scan is answered as before.
     *
     * @throws Refusal VOUCHER_FORGED, NOT_FOUND (of another operator, too), ALREADY_REDEEMED, ITEM_NOT_CONFIRMED, OTHER_DAY
     */
    @Transactional
    CheckInView checkIn(Gate gate, NewCheckIn request, Language language) {
        Instant now = clock.instant();
        check(request, now);
        UUID id = Objects.requireNonNull(request.id());
        // As exact as the database keeps it, so that who asks again reads the same.
        Instant at = Objects.requireNonNull(request.scannedAt()).truncatedTo(ChronoUnit.MICROS);
        Named named = named(request);
        OperatorItem item = bookings.find(gate.tenant(), gate.operator(), named.reference(), named.item())
                .flatMap(found -> bookings.findForUpdate(found.key()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Optional<CheckedIn> before = checkIns.find(item.key());
        if (before.isPresent()) {
            if (!before.get().id().equals(id)) {
                throw new Refusal(
                        FrontdeskProblem.ALREADY_REDEEMED,
                        Map.of("redeemedAt", before.get().at()));
            }
            return CheckInView.of(item, before.get().at(), language);
        }
        if (checkIns.find(gate.tenant(), gate.operator(), id).isPresent()) {
            throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        checkGood(item, at);
        checkIns.add(gate.operator(), new CheckedIn(item.key(), id, at, gate.by(), request.code() != null), now);
        bookings.redeem(item.key(), at);
        trail.done("booking.redeemed", List.of(gate.tenant()), "booking", item.key());
        return CheckInView.of(item, at, language);
    }

    private static void check(NewCheckIn request, Instant now) {
        Faults faults = new Faults();
        faults.require(request.id() != null, "id", "required");
        Instant at = request.scannedAt();
        if (faults.require(at != null, "scannedAt", "required") && at != null) {
            faults.require(!at.isAfter(now.plus(AHEAD)), "scannedAt", "moment-to-come");
            faults.require(!at.isBefore(now.minus(OLDEST)), "scannedAt", "moment-too-old", OLDEST.toDays());
        }
        if (request.code() == null) {
            faults.text(request.reference(), "reference", 30);
            faults.require(request.item() != null, "item", "required");
        }
        faults.refuse();
    }

    private Named named(NewCheckIn request) {
        String code = request.code();
        return code == null
                ? new Named(Objects.requireNonNull(request.reference()).strip(), Objects.requireNonNull(request.item()))
                : readVoucher.read(code).orElseThrow(() -> new Refusal(FrontdeskProblem.VOUCHER_FORGED));
    }

    private void checkGood(OperatorItem item, Instant at) {
        if (item.status() != BookingStatus.CONFIRMED || item.cancelling()) {
            throw new Refusal(FrontdeskProblem.ITEM_NOT_CONFIRMED);
        }
        ZoneId zone = ZoneId.of(regions.get(item.tenant()).timeZone());
        LocalDate earliest = at.plus(TOLERANCE).atZone(zone).toLocalDate();
        LocalDate latest = at.minus(TOLERANCE).atZone(zone).toLocalDate();
        if (item.date().isAfter(earliest) || item.endDate().isBefore(latest)) {
            throw new Refusal(FrontdeskProblem.OTHER_DAY, Map.of("from", item.date(), "until", item.endDate()));
        }
    }
}
