package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.payment.Payments;
import org.panprd.marketplace.payment.Payments.Presentation;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/** Begins the payment of a hold. What costs nothing is confirmed at once. */
@ApplicationScoped
class PayBooking {
    @Inject
    Bookings bookings;

    @Inject
    Payments payments;

    @Inject
    ConfirmBooking confirmBooking;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.web.url")
    URI web;

    /** Records the intention; empty if there is nothing to pay. */
    @Transactional
    Optional<UUID> intend(UUID id, String traveller, Language language, @Nullable String returnUrl) {
        Booking booking = bookings.findForUpdate(id)
                .filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        booking.checkPayable(clock.instant());
        List<Money> totals =
                booking.totals().stream().filter(total -> !total.isZero()).toList();
        if (totals.isEmpty()) {
            confirmBooking.confirmFree(booking);
            return Optional.empty();
        }
        return Optional.of(
                payments.intend(id, totals, presentation("payment.description", booking, language, returnUrl)));
    }

    /** Refuses to send anybody to pay for a hold that is over; a booking that is paid for is left alone. */
    @Transactional
    void checkStillPayable(UUID id) {
        Booking booking = bookings.find(id).orElseThrow();
        if (!booking.status().isPaid()) {
            booking.checkPayable(clock.instant());
        }
    }

    /** What the payment's page says, without anything personal. */
    Presentation presentation(String text, Booking booking, Language language, @Nullable String returnUrl) {
        String description = Texts.text(
                language, text, booking.reference(), booking.startDate().toString());
        return new Presentation(description, language.tag(), checkReturn(returnUrl));
    }

    /** Only back to our own pages. */
    URI checkReturn(@Nullable String returnUrl) {
        try {
            URI uri = new URI(Objects.requireNonNullElse(returnUrl, ""));
            boolean ours = Objects.equals(uri.getScheme(), web.getScheme())
                    && Objects.equals(uri.getRawAuthority(), web.getRawAuthority())
                    && uri.toString().length() <= 500;
            if (ours) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw Refusal.invalid("returnUrl", "return-url");
        }
        throw Refusal.invalid("returnUrl", "return-url");
    }
}
