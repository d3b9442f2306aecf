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
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;

/**
 * All vouchers of a traveller's own booking. A class of its own with the whole path, as each document has: JAX-RS looks
 * for a method only in the class whose path fits best, and below {@code bookings} that would be the bookings' own.
 */
@ApplicationScoped
@Acting(Role.TRAVELLER)
@Path("bookings/{id}/vouchers.pdf")
public class VoucherPdfResource {
    @Inject
    OwnBookings bookings;

    @Inject
    MakeDocuments documents;

    @GET
    @Produces({"application/pdf", "application/problem+json"})
    public Response pdf(@PathParam("id") String id, @Context SecurityContext security, @Context HttpHeaders headers) {
        BookingView booking = bookings.find(id, security, headers);
        return OwnBookings.file(
                documents.pdf(booking, Languages.of(headers)),
                "application/pdf",
                "vouchers-" + booking.reference() + ".pdf");
    }
}
