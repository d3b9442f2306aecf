package org.panprd.marketplace.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.panprd.marketplace.booking.BookingView;
import org.panprd.marketplace.booking.ShowBooking;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;

/** What the resources of this room share: each gives a traveller a file of their own booking. */
@ApplicationScoped
class OwnBookings {
    @Inject
    ShowBooking showBooking;

    /** The caller's booking, or a refusal NOT_FOUND. */
    BookingView find(String id, SecurityContext security, HttpHeaders headers) {
        String traveller = Callers.signedIn(security).subject();
        try {
            return showBooking.show(UUID.fromString(id), traveller, Languages.of(headers));
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }

    static Response file(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
