package org.panprd.marketplace.web.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.web.api.ApiAway;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Bookings;
import org.panprd.marketplace.web.api.NewPayment;
import org.panprd.marketplace.web.api.StartedPayment;
import org.panprd.marketplace.web.page.Address;

/** Starts paying for a hold. */
@ApplicationScoped
public class Payments {
    @Inject
    Bookings bookings;

    @Inject
    @ConfigProperty(name = "marketplace.web.url")
    String publicUrl;

    /** Where the traveller goes next: to the gateway, or to the trip if paying cannot begin now. */
    String start(String bookingId, String formKey) {
        String back =
                Address.of(publicUrl + "/pay/return").with("booking", bookingId).toString();
        return start(bookingId, back, () -> bookings.pay(bookingId, key(formKey), new NewPayment(back)));
    }

    /** The same for other dates of an item. */
    String start(String bookingId, int item, Booking.Waiting dates, String formKey) {
        String back = Address.of(publicUrl + "/other-dates/" + bookingId + "/" + item)
                .with("date", dates.date())
                .with("nights", dates.nights())
                .toString();
        return start(bookingId, back, () -> bookings.payDates(bookingId, item, key(formKey), new NewPayment(back)));
    }

    private static String key(String formKey) {
        return UUID.nameUUIDFromBytes(("pay " + formKey).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What costs nothing, or has been paid for, has no page of the gateway: they go where it would have led back to. */
    static String start(String bookingId, String back, Supplier<StartedPayment> payment) {
        try {
            return Objects.requireNonNullElse(payment.get().redirectUrl(), back);
        } catch (ApiProblem refused) {
            if (refused.status() == 404 || refused.status() == 401) {
                throw refused;
            }
            return Address.of("/trips/" + bookingId).with("notice", "unpaid").toString();
        } catch (ApiAway | ProcessingException away) {
            return Address.of("/trips/" + bookingId).with("notice", "unpaid").toString();
        }
    }
}
