package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking.Contact;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.booking.ReadParty.Travellers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Origins;

/**
 * Bookings that a reseller makes for its own customers, by the same steps as anybody's on our pages. Nothing is paid when
 * they are confirmed: the reseller pays by statement. A reseller sees its own only.
 */
@ApplicationScoped
public class SellForReseller {
    @Inject
    HoldBooking holdBooking;

    @Inject
    ConfirmBooking confirmBooking;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    BookingParties parties;

    @Inject
    Bookings bookings;

    @Inject
    Clock clock;

    /**
     * On which terms it holds.
     *
     * @param reseller as whose person it acts in the market
     * @param channel its name in figures
     * @param region with whose bureau it has agreed how much it may hold
     * @param time until a hold ends by itself
     * @param mostOpen so much it may hold at once there; as much again to try
     * @param isTest whether it only tries
     */
    public record Terms(String reseller, String channel, String region, Duration time, int mostOpen, boolean isTest) {
        private Holder holder() {
            return new Holder(reseller, channel, region, time, mostOpen, isTest, null);
        }
    }

    /**
     * What has become of a booking.
     *
     * @param expiresAt while it is held
     * @param updatedAt when something became of it, or of what it holds
     * @param isRefundable whether its policy still gives something back of its price, if it has one
     * @param redeemedAt when the last of it was used, if all of it is
     * @param refunded what it gave back of its price, a sum for each currency
     * @param admissions of what is confirmed, used or not, in its order
     */
    public record Sale(
            UUID id,
            String reference,
            BookingStatus status,
            boolean isTest,
            Instant updatedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant redeemedAt,
            boolean isRefundable,
            List<Money> totals,
            List<Money> refunded,
            List<Admission> admissions) {}

    /** What a booking is of that is no route, and when it starts; what takes all day has no time. */
    public record Start(
            String tenant,
            String option,
            LocalDate date,
            @Nullable LocalTime time) {}

    /**
     * Holds it for persons who need not be known yet.
     *
     * @param request with the reseller's own contact and names that stand for the travellers' until they are given
     * @throws Refusal as {@link HoldBooking#hold}; {@code not-available} if something cannot be had
     */
    @Transactional
    public Sale hold(Terms terms, NewBooking request, Language language) {
        try {
            return sale(holdBooking.hold(request, terms.holder(), language));
        } catch (NotAvailable e) {
            throw new Refusal(BookingProblem.NOT_AVAILABLE, Map.of("items", e.wishes()));
        }
    }

    /**
     * Before it is given back for these: whoever wants some of it waits from here on, and nobody else does.
     *
     * @param terms on which they are to be held
     * @return false, and nothing done, if a supplier has to be asked for some of them
     */
    @Transactional
    public boolean lock(UUID id, Terms terms, List<NewItem> items) {
        own(id, terms.reseller());
        return holdBooking.lock(id, terms.holder(), items);
    }

    /**
     * Holds it for so long from now, but no longer than all of it is sold.
     *
     * @throws Refusal {@code hold-expired}, {@code already-paid}
     */
    @Transactional
    public Sale extend(UUID id, String reseller, Duration time) {
        Booking booking = own(id, reseller);
        Instant now = clock.instant();
        booking.holdUntil(now.plus(time), now);
        return sale(booking);
    }

    /**
     * Confirms a hold for these persons; one that is confirmed stays as it is.
     *
     * @throws Refusal {@code hold-expired}; {@code invalid-request} naming what is wrong with the contact or a participant
     */
    @Transactional
    public Sale confirm(UUID id, String reseller, Contact contact, List<Participant> participants) {
        Booking booking = own(id, reseller);
        if (booking.status().isPaid()) {
            return sale(booking);
        }
        booking.checkPayable(clock.instant());
        name(booking, contact, participants);
        confirmBooking.confirmFree(booking);
        return sale(booking);
    }

    /** Other names, of as many persons of each kind. */
    @Transactional
    public Sale rename(UUID id, String reseller, Contact contact, List<Participant> participants) {
        Booking booking = own(id, reseller);
        name(booking, contact, participants);
        return sale(booking);
    }

    /** Cancels it by its policy; what is cancelled stays so. */
    @Transactional
    public Sale cancel(UUID id, String reseller, @Nullable String reason) {
        own(id, reseller);
        Sale cancelled = sale(cancelBooking.cancel(id, reseller, reason));
        // What is held in its place is counted by statements.
        bookings.flush();
        return cancelled;
    }

    /** As it is when nobody else changes it any more before this transaction ends. */
    @Transactional
    public Sale take(UUID id, String reseller) {
        return sale(own(id, reseller));
    }

    /** Empty for what no reseller has booked, and for a route, whose parts stay where they are. */
    @Transactional
    public Optional<Start> start(UUID id) {
        return bookings.find(id)
                .filter(booking -> !booking.by().isOnTheWeb())
                .flatMap(booking -> booking.items().stream()
                        .filter(item -> item.route().isEmpty())
                        .findFirst())
                .map(item -> new Start(
                        item.tenant(),
                        item.option(),
                        item.startDate(),
                        item.startTime().orElse(null)));
    }

    /** Nobody else's. */
    @Transactional
    public Optional<Sale> find(UUID id, String reseller) {
        return bookings.find(id)
                .filter(booking -> booking.traveller().equals(reseller))
                .map(this::sale);
    }

    /** Those of them that are the reseller's, in two statements. */
    @Transactional
    public Map<UUID, Sale> find(List<UUID> ids, String reseller) {
        return bookings.findAll(ids).stream()
                .filter(booking -> booking.traveller().equals(reseller))
                .collect(Collectors.toMap(Booking::id, this::sale));
    }

    /** By the reference that its traveller knows. */
    @Transactional
    public Optional<UUID> findByReference(String reference) {
        return bookings.findByReference(reference);
    }

    private Booking own(UUID id, String reseller) {
        return bookings.findForUpdate(id)
                .filter(booking -> booking.traveller().equals(reseller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private void name(Booking booking, Contact contact, List<Participant> participants) {
        Party party = booking.items().stream()
                .map(item -> new Party(new TreeMap<>(item.content().units())))
                .findFirst()
                .orElseThrow();
        var request = new NewBooking(List.of(), contact, List.copyOf(participants), null, null, null);
        Travellers travellers = ReadParty.read(request, List.of(party));
        booking.by().comesFrom(travellers.contact().origin());
        parties.replace(booking, identified(booking).map(travellers::as).orElse(travellers));
    }

    /** Who crosses a border was checked with a document, and comes under no other name. */
    private Optional<Travellers> identified(Booking booking) {
        return parties.find(booking).map(BookingParties.Party::travellers).filter(known -> known.participants().stream()
                .anyMatch(one -> one.companionId() != null));
    }

    /** A country or province that statistics know; others are unknown to them. */
    public static @Nullable String origin(@Nullable String country) {
        return country != null && Origins.ALL.contains(country) ? country : null;
    }

    private static boolean isRefundable(Booking booking, Instant now) {
        return booking.status() == BookingStatus.PENDING
                || booking.items().stream()
                        .anyMatch(item -> item.status() == BookingStatus.CONFIRMED && item.refundPercentAt(now) > 0);
    }

    private Sale sale(Booking booking) {
        return new Sale(
                booking.id(),
                booking.reference(),
                booking.status(),
                booking.by().isTest(),
                booking.updatedAt(),
                booking.holdExpiresAt().orElse(null),
                booking.confirmedAt().orElse(null),
                booking.cancelledAt().orElse(null),
                booking.together().redeemedAt().orElse(null),
                isRefundable(booking, clock.instant()),
                booking.totals(),
                booking.together().refunded(),
                booking.items().stream()
                        .filter(item -> item.status().hasVoucher())
                        .map(item -> Admission.of(booking, item))
                        .toList());
    }
}
