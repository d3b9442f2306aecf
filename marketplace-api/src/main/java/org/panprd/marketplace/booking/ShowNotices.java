package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

    Optional<NoticeView> of(BookingItem item, Instant now, Language language) {
        LocalDate from = item.movedFrom().orElse(null);
        boolean cancellable = item.status() == BookingStatus.CONFIRMED
                && item.causeToCancelAlone(now).isPresent();
        if (item.withdrawal().isPresent()) {
            Withdrawal reason = item.withdrawal().get();
            String text = Texts.text(language, "notice.WITHDRAWN." + reason);
            return Optional.of(new NoticeView(NoticeKind.WITHDRAWN, reason, text, from, cancellable));
        }
        if (item.closure().isPresent() && cancellable) {
            String text = closures.find(item.closure().get())
                    .flatMap(closure ->
                            regions.shared().findPort(closure.port()).map(port -> closed(closure, port, language)))
                    .orElseThrow();
            return Optional.of(new NoticeView(NoticeKind.AFFECTED, Withdrawal.PORT_CLOSED, text, from, true));
        }
        return item.movedFrom().map(day -> {
            String text = Texts.text(
                    language, "notice.MOVED." + Withdrawal.GROUP_TOO_SMALL, day.toString(), item.startDate());
            return new NoticeView(NoticeKind.MOVED, Withdrawal.GROUP_TOO_SMALL, text, day, cancellable);
        });
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
