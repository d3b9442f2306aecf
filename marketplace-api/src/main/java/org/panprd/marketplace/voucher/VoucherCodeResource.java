package org.panprd.marketplace.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.panprd.marketplace.booking.BookingView;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/** The QR code of one item of a traveller's own booking. */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("bookings/{id}/items/{item}/voucher.png")
public class VoucherCodeResource {
    @Inject
    OwnBookings bookings;

    @Inject
    MakeDocuments documents;

    @GET
    @Produces({"image/png", "application/problem+json"})
    public Response code(
            @PathParam("id") String id,
            @PathParam("item") String item,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        int number = PathId.number(item);
        BookingView booking = bookings.find(id, security, headers);
        byte[] png = documents.qrCode(booking, number);
        return OwnBookings.file(png, "image/png", "voucher-" + booking.reference() + "-" + item + ".png");
    }
}
