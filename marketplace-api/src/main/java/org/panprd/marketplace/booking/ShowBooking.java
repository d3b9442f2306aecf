package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingParties.Party;
import org.panprd.marketplace.booking.BookingView.ConditionView;
import org.panprd.marketplace.booking.BookingView.ItemView;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.payment.PaymentView;
import org.panprd.marketplace.payment.Payments;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.platform.TimeCursor;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;

/** Shows a traveller's bookings, in one language. */
@ApplicationScoped
public class ShowBooking {
    @Inject
    Bookings bookings;

    @Inject
    DateChanges changes;

    @Inject
    BookingParties parties;

    @Inject
    FindOverlaps overlaps;

    @Inject
    Payments payments;

    @Inject
    ShowNotices notices;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /** The traveller's own booking, with those who travel unless they were erased; a refusal NOT_FOUND for any other. */
    @Transactional
    public BookingView show(UUID id, String traveller, Language language) {
        Booking booking = bookings.find(id)
                .filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return view(booking, language, parties.find(booking).orElse(null));
    }

    /** Any booking in its own language, for what is sent to its traveller. */
    @Transactional
    public Addressed addressed(UUID id) {
        Booking booking = bookings.find(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Language language = Languages.find(booking.language()).orElse(Language.SIMPLIFIED_CHINESE);
        return new Addressed(
                view(booking, language, parties.find(booking).orElse(null)),
                language,
                booking.by().isOnTheWeb());
    }

    /**
     * A booking and the language of its traveller.
     *
     * @param isWrittenTo whether its traveller booked here; a reseller writes to its own customers
     */
    public record Addressed(BookingView booking, Language language, boolean isWrittenTo) {}

    /** A page of a traveller's bookings, newest first. */
    @Transactional
    BookingView.Page page(String traveller, @Nullable String cursor, int limit, Language language) {
        TimeCursor start = TimeCursor.parse(cursor);
        List<Booking> found = bookings.findPage(traveller, start.at(), start.id(), limit + 1);
        List<Booking> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit ? null : cursorAfter(shown.get(limit - 1));
        return new BookingView.Page(
                shown.stream().map(booking -> summary(booking, language)).toList(), next);
    }

    /** A booking that was made in this transaction: nothing can have been paid for it. */
    BookingView fresh(Booking booking, Language language) {
        return view(booking, language, null, Paid.NOTHING);
    }

    BookingView view(Booking booking, Language language, @Nullable Party party) {
        PaymentView payment = payments.findLatest(booking.id())
                .map(found -> booking.status() == BookingStatus.ON_HOLD ? found : found.withoutPage())
                .orElse(null);
        return view(booking, language, party, new Paid(payment, payments.refundsOf(booking.id())));
    }

    /** How far paying has come, and all that has been granted back. */
    private record Paid(@Nullable PaymentView payment, List<Money> refunded) {
        static final Paid NOTHING = new Paid(null, List.of());
    }

    private BookingView view(Booking booking, Language language, @Nullable Party party, Paid paid) {
        Instant now = clock.instant();
        return new BookingView(
                booking.id(),
                booking.reference(),
                booking.status(),
                booking.createdAt(),
                booking.holdExpiresAt().orElse(null),
                booking.confirmedAt().orElse(null),
                booking.cancelledAt().orElse(null),
                party == null ? null : party.cancellationReason(),
                booking.startDate(),
                booking.endDate(),
                booking.items().stream()
                        .map(item -> item(item, booking, now, language, party))
                        .toList(),
                booking.totals(),
                commonDeadlines(booking),
                paid.payment(),
                booking.refundAt(now),
                paid.refunded(),
                party == null ? null : party.travellers().contact(),
                party == null ? null : party.travellers().participants(),
                party == null ? List.of() : conditions(booking, party, language),
                overlaps.of(booking, language));
    }

    /** Of the tours that take place. */
    private static List<ConditionView> conditions(Booking booking, Party party, Language language) {
        List<BookingItem> live = booking.together().live();
        return party.travellers().conditions().stream()
                .filter(condition -> live.stream().anyMatch(condition::isOf))
                .map(condition -> condition.in(language))
                .toList();
    }

    /** The policy of the whole booking, if all its items have one and the same; empty otherwise. */
    private static List<Deadline> commonDeadlines(Booking booking) {
        List<List<Deadline>> policies = booking.items().stream()
                .map(item -> item.content().cancellation())
                .distinct()
                .toList();
        return policies.size() == 1 ? policies.get(0) : List.of();
    }

    private ItemView item(BookingItem item, Booking booking, Instant now, Language language, @Nullable Party party) {
        ItemContent content = item.content();
        Text routeTitle = content.routeTitle();
        BookingView.RouteView route = routeTitle == null
                ? null
                : new BookingView.RouteView(item.route().orElseThrow(), routeTitle.in(language), content.routeDay());
        return new ItemView(
                item.item(),
                named(item.tenant(), language),
                new BookingView.OperatorView(
                        item.operator(), content.operatorName().in(language), content.operatorTelephone()),
                item.listing().toString(),
                item.option(),
                content.title().in(language),
                content.optionTitle().in(language),
                new BookingView.PlaceView(
                        content.place().in(language),
                        content.city().in(language),
                        content.latitude(),
                        content.longitude()),
                item.startDate(),
                item.endDate(),
                item.startTime().orElse(null),
                content.durationMinutes(),
                content.nights() == 0 ? null : content.nights(),
                content.units(),
                item.persons(),
                item.rooms().orElse(null),
                item.price(),
                item.status(),
                content.cancellation(),
                booking.refundAt(now, item).orElse(null),
                route,
                changes(item, booking, language),
                item.freeUntil().filter(now::isBefore).orElse(null),
                notices.of(item, now, language, party).orElse(null),
                sessions(item, language),
                DiscountView.of(content.discounts(), item.price().currency()),
                content.ticket());
    }

    private @Nullable SessionsView sessions(BookingItem item, Language language) {
        BookedSessions sessions = item.content().sessions();
        ZoneId zone = ZoneId.of(regions.get(item.tenant()).timeZone());
        return sessions == null
                ? null
                : SessionsView.of(sessions, item.status() == BookingStatus.CONFIRMED, zone, language);
    }

    private BookingView.@Nullable ChangesView changes(BookingItem item, Booking booking, Language language) {
        if (item.status() != BookingStatus.CONFIRMED || item.route().isPresent()) {
            return null;
        }
        BookingView.WaitingView waiting = changes.findOpen(booking.id(), item.item())
                .map(change -> waiting(change, language))
                .orElse(null);
        Instant until = item.content().datesUntil(item.startsAt()).orElse(null);
        return until == null && waiting == null
                ? null
                : new BookingView.ChangesView(until, item.content().canBeSwapped(), waiting);
    }

    private BookingView.WaitingView waiting(DateChange change, Language language) {
        OtherDates dates = change.dates();
        OtherDates.Chosen chosen = dates.chosen();
        ChangeReason offeredFor = change.content().offeredFor();
        return new BookingView.WaitingView(
                dates.date(),
                dates.endDate(),
                dates.nights(),
                dates.price(),
                change.toPay(),
                change.expiresAt(),
                payments.findLatestOf(change.id()).orElse(null),
                chosen == null ? null : chosen.startTime(),
                chosen == null ? null : chosen.title().in(language),
                offeredFor == null ? null : Texts.text(language, "change.reason." + offeredFor));
    }

    private BookingView.Summary summary(Booking booking, Language language) {
        ItemContent first = booking.items().get(0).content();
        Text routeTitle = first.routeTitle();
        return new BookingView.Summary(
                booking.id(),
                booking.reference(),
                booking.status(),
                (routeTitle == null ? first.title() : routeTitle).in(language),
                booking.startDate(),
                booking.endDate(),
                booking.items().stream()
                        .map(BookingItem::tenant)
                        .distinct()
                        .map(tenant -> named(tenant, language))
                        .toList(),
                booking.totals(),
                booking.holdExpiresAt().orElse(null),
                booking.createdAt());
    }

    private Named named(String tenant, Language language) {
        return new Named(tenant, regions.get(tenant).name().in(language));
    }

    private static String cursorAfter(Booking booking) {
        return new TimeCursor(booking.createdAt(), booking.id()).toString();
    }
}
