package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Allotments;
import org.panprd.marketplace.availability.Claims;
import org.panprd.marketplace.booking.CheckCrossings.Crossings;
import org.panprd.marketplace.booking.ItemContent.RuleVersion;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.booking.ReadParty.Travellers;
import org.panprd.marketplace.border.KnownClosures;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.Provider;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.pricing.Promotions;
import org.panprd.marketplace.supply.ReserveThere;
import org.panprd.marketplace.supply.ReserveThere.Reserved;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.wellness.Laid;
import org.panprd.marketplace.wellness.PlanSessions;
import org.panprd.marketplace.wellness.ScreenParty;

/** Takes everything that a trip needs, over all its tenants, in one short transaction, or nothing at all. */
@ApplicationScoped
class HoldBooking {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    ReadWishes readWishes;

    @Inject
    Catalog catalog;

    @Inject
    Regions regions;

    @Inject
    KnownClosures closures;

    @Inject
    CheckCrossings checkCrossings;

    @Inject
    CheckScreenings checkScreenings;

    @Inject
    PlanSessions planSessions;

    @Inject
    Allotments allotments;

    @Inject
    ReserveThere reserveThere;

    @Inject
    Promotions promotions;

    @Inject
    Bookings bookings;

    @Inject
    BookingParties parties;

    @Inject
    KeepParticipants keepParticipants;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.hold.minutes", defaultValue = "15")
    int holdMinutes;

    @Inject
    @ConfigProperty(name = "marketplace.hold.open-per-traveller")
    int openPerTraveller;

    /**
     * Holds a trip for a traveller.
     *
     * @throws Refusal {@code not-eligible} if the rules let somebody not onto a border tour,
     *     {@code not-fit} if a programme is not safe for somebody, {@code too-many-holds} if the traveller holds as much as one may without having paid
     * @throws NotAvailable if some of it cannot be had; nothing is held then
     */
    @Transactional
    Booking hold(NewBooking request, String traveller, Language language) {
        return hold(request, Holder.onTheWeb(traveller, Duration.ofMinutes(holdMinutes), openPerTraveller), language);
    }

    /** The same on other terms. */
    @Transactional
    Booking hold(NewBooking request, Holder holder, Language language) {
        String traveller = holder.traveller();
        Wishes wanted = readWishes.read(request);
        Promotions.Reduced reduced = promotions.reduce(request.promotionCode(), wanted.parts(), null);
        Wishes asked = wanted.with(reduced.parts());
        Travellers travellers = ReadParty.read(request, asked.largestParties());
        Instant now = clock.instant();
        refuseClosed(asked, now);
        refuseClosedPorts(asked);
        refuseTooMany(bookings.openHolds(holder, now));
        Crossings crossings = checkCrossings.check(asked, travellers.participants(), traveller, language);
        ScreenParty.Screened screened =
                checkScreenings.check(asked, travellers.participants(), request.screenings(), traveller, language);
        Map<ListingId, List<RuleVersion>> rules = new HashMap<>(CheckScreenings.applied(screened));
        crossings.passages().forEach((tour, passage) -> rules.put(tour.listing(), passage.rules()));
        // All that only reads comes before the counters: from there on, others wait who want the same.
        Map<ListingId, Provider> providers = catalog.providersOf(asked.listings());
        UUID id = UUID.randomUUID();
        Wishes wishes =
                holder.isTest() ? taste(id, asked) : takeEverywhere(id, asked, supplied(providers), holder.time());
        Booking booking = new Booking(
                id,
                BookingReference.next(),
                holder.of(wishes.soldUntil()),
                Languages.find(travellers.contact().language()).orElse(language).tag(),
                wishes.startDate(),
                wishes.endDate(),
                now);
        booking.by().comesFrom(travellers.contact().origin());
        WriteItems.add(booking, wishes, providers, rules, regions);
        bookings.add(booking);
        promotions.use(id, reduced.uses());
        parties.add(booking, travellers.on(crossings.conditions()));
        checkScreenings.keep(booking, screened);
        keepParticipants.keep(booking, travellers.participants(), crossings.passages());
        trail.done("booking.held", booking.tenants(), "booking", id);
        return booking;
    }

    /**
     * Keeps others from what a booking has and from what is to be held in its place, so that it can be given back first; in the
     * order in which {@link #hold} does. Treatments are not among it: their times are chosen later.
     *
     * @return false, and nothing done, if a supplier has to be asked for some of it
     * @throws Refusal {@code invalid-request} as {@link #hold}
     */
    @Transactional
    boolean lock(UUID inPlaceOf, Holder holder, List<NewItem> items) {
        Wishes asked = readWishes.read(new NewBooking(List.copyOf(items), null, null, null, null, null));
        if (!supplied(catalog.providersOf(asked.listings())).isEmpty()) {
            return false;
        }
        // How many there are is asked again when it is held.
        bookings.openHolds(holder, clock.instant());
        allotments.lock(inPlaceOf, Claims.of(asked.parts(), regions.shared().border()));
        return true;
    }

    /** It was there, and stays there. */
    private Wishes taste(UUID id, Wishes asked) {
        Wishes wishes = take(id, asked);
        allotments.releaseHeld(id);
        return wishes;
    }

    /** First at suppliers, whom nobody has to wait for who wants something else; then here. */
    private Wishes takeEverywhere(UUID id, Wishes asked, Set<ListingId> supplied, Duration time) {
        if (supplied.isEmpty()) {
            return take(id, asked);
        }
        Reserved reserved = reserve(id, asked, supplied, time);
        if (!reserved.refused().isEmpty()) {
            throw notAvailable(asked, reserved.refused(), false);
        }
        try {
            Wishes wishes = take(id, asked);
            reserveThere.want(id, reserved);
            return wishes;
        } catch (NotAvailable e) {
            reserveThere.giveUp(id);
            throw e;
        }
    }

    private Reserved reserve(UUID id, Wishes asked, Set<ListingId> supplied, Duration time) {
        try {
            return reserveThere.reserve(id, asked.parts(), supplied, time);
        } catch (BulkheadException e) {
            throw new Refusal(CommonProblem.UNAVAILABLE).retryAfter(PAUSE);
        }
    }

    private static Set<ListingId> supplied(Map<ListingId, Provider> providers) {
        return providers.entrySet().stream()
                .filter(entry -> entry.getValue().isSupplied())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Wishes take(UUID id, Wishes asked) {
        Wishes wishes = laidOut(asked);
        Set<Integer> refused =
                allotments.hold(id, Claims.of(wishes.parts(), regions.shared().border()));
        if (!refused.isEmpty()) {
            throw notAvailable(asked, refused, wishes.haveSessions());
        }
        return wishes;
    }

    private static NotAvailable notAvailable(Wishes asked, Set<Integer> refused, boolean isOvertaken) {
        var entries = new TreeSet<Integer>();
        refused.forEach(item -> entries.add(asked.entryOf(item)));
        return new NotAvailable(entries, isOvertaken);
    }

    /** With the sessions of all parts at their times; they are not held yet. */
    private Wishes laidOut(Wishes wishes) {
        var entries = new ArrayList<Wishes.Entry>();
        var impossible = new TreeSet<Integer>();
        for (Wishes.Entry entry : wishes.entries()) {
            var parts = new ArrayList<Part>();
            for (Part part : entry.parts()) {
                Laid laid = planSessions.plan(part, entry.sessions(), entry.zone());
                if (!laid.isPossible()) {
                    impossible.add(entries.size());
                }
                parts.add(part.with(laid.sessions()));
            }
            entries.add(entry.with(parts));
        }
        if (!impossible.isEmpty()) {
            throw new NotAvailable(impossible);
        }
        return new Wishes(List.copyOf(entries));
    }

    private static void refuseClosed(Wishes wishes, Instant now) {
        var closed = new TreeSet<Integer>();
        for (int i = 0; i < wishes.entries().size(); i++) {
            if (!now.isBefore(wishes.entries().get(i).soldUntil())) {
                closed.add(i);
            }
        }
        if (!closed.isEmpty()) {
            throw new NotAvailable(closed);
        }
    }

    /** Before anybody is asked for documents that would not help. */
    private void refuseClosedPorts(Wishes wishes) {
        Set<Integer> closed = wishes.closedBy(closures::current).keySet();
        if (!closed.isEmpty()) {
            throw new NotAvailable(closed);
        }
    }

    private static void refuseTooMany(List<UUID> open) {
        if (!open.isEmpty()) {
            throw new Refusal(BookingProblem.TOO_MANY_HOLDS, Map.of("bookings", open));
        }
    }
}
