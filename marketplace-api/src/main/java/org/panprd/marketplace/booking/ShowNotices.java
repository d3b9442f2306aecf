package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingParties.Party;
import org.panprd.marketplace.booking.BookingView.NoticeKind;
import org.panprd.marketplace.booking.BookingView.NoticeView;
import org.panprd.marketplace.border.KnownClosures;
import org.panprd.marketplace.border.PortClosure;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.border.Port;

/** Tells what has become of items that are not, or no longer, what was booked. */
@ApplicationScoped
class ShowNotices {
    @Inject
    KnownClosures closures;

    @Inject
    Regions regions;

    /**
     * What has become of it, if anything.
     *
     * @param party of the booking; where it is known, who may not cross and why is told as well
     */
    Optional<NoticeView> of(BookingItem item, Instant now, Language language, @Nullable Party party) {
        LocalDate from = item.movedFrom().orElse(null);
        boolean cancellable = item.status() == BookingStatus.CONFIRMED
                && Withdrawal.causeToCancelAlone(item, now).isPresent();
        if (item.withdrawal().isPresent()) {
            Withdrawal reason = item.withdrawal().get();
            String text = Texts.text(language, "notice.WITHDRAWN." + reason, barred(item, language, party));
            return Optional.of(new NoticeView(NoticeKind.WITHDRAWN, reason, text, from, cancellable));
        }
        if (item.closure().isPresent() && cancellable) {
            String text = closures.find(item.closure().get())
                    .flatMap(closure ->
                            regions.shared().findPort(closure.port()).map(port -> closed(closure, port, language)))
                    .orElseThrow();
            return Optional.of(new NoticeView(NoticeKind.AFFECTED, Withdrawal.PORT_CLOSED, text, from, true));
        }
        ItemContent.Moved moved = item.content().moved();
        if (moved != null) {
            String text = Texts.text(
                    language,
                    cancellable ? "notice.CHANGED_FREE" : "notice.CHANGED",
                    Texts.text(language, "change.reason." + moved.reason()),
                    when(moved.from(), moved.at()),
                    when(item.startDate(), item.startTime().orElse(null)));
            return Optional.of(new NoticeView(NoticeKind.MOVED, Withdrawal.OPERATOR, text, moved.from(), cancellable));
        }
        return item.movedFrom().map(day -> {
            String text = Texts.text(
                    language, "notice.MOVED." + Withdrawal.GROUP_TOO_SMALL, day.toString(), item.startDate());
            return new NoticeView(NoticeKind.MOVED, Withdrawal.GROUP_TOO_SMALL, text, day, cancellable);
        });
    }

    private static String when(LocalDate day, @Nullable LocalTime time) {
        return time == null ? day.toString() : day + " " + time;
    }

    private static String barred(BookingItem item, Language language, @Nullable Party party) {
        return party == null
                ? ""
                : party.travellers().conditions().stream()
                        .filter(one -> one.listingId().equals(item.listing().toString()))
                        .map(one -> Texts.text(
                                language,
                                "notice.barred",
                                String.valueOf(party.travellers()
                                        .participants()
                                        .get(one.participant())
                                        .fullName()),
                                one.reason(language).text()))
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    /** Which port is closed, when and why. */
    static String closed(PortClosure closure, Port port, Language language) {
        return Texts.text(
                language,
                "border.PORT_CLOSURE",
                port.name().in(language),
                closure.days(),
                closure.reason().in(language));
    }
}
