package org.panprd.marketplace.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.panprd.marketplace.booking.BookingView;
import org.panprd.marketplace.booking.ShowBooking;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Languages;

/** The documents of a traveller's own booking, and the key with which anybody can check a voucher. */
@ApplicationScoped
@Path("")
public class VoucherResource {
    private static final int KEY_MAX_AGE_SECONDS = 3600;

    @Inject
    ShowBooking showBooking;

    @Inject
    MakeDocuments documents;

    @Inject
    VoucherKey key;

    @GET
    @Path("bookings/{id}/vouchers.pdf")
    @Produces({"application/pdf", "application/problem+json"})
    public Response pdf(@PathParam("id") String id, @Context SecurityContext security, @Context HttpHeaders headers) {
        BookingView booking = booking(id, security, headers);
        return file(
                documents.pdf(booking, Languages.of(headers)),
                "application/pdf",
                "vouchers-" + booking.reference() + ".pdf");
    }

    @GET
    @Path("bookings/{id}/items/{item}/voucher.png")
    @Produces({"image/png", "application/problem+json"})
    public Response qrCode(
            @PathParam("id") String id,
            @PathParam("item") String item,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        if (!item.matches("[0-9]{1,4}")) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        BookingView booking = booking(id, security, headers);
        byte[] png = documents.qrCode(booking, Integer.parseInt(item));
        return file(png, "image/png", "voucher-" + booking.reference() + "-" + item + ".png");
    }

    @GET
    @Path("bookings/{id}/itinerary.ics")
    @Produces({"text/calendar", "application/problem+json"})
    public Response calendar(
            @PathParam("id") String id, @Context SecurityContext security, @Context HttpHeaders headers) {
        BookingView booking = booking(id, security, headers);
        return file(
                documents.calendar(booking).getBytes(StandardCharsets.UTF_8),
                "text/calendar;charset=UTF-8",
                "itinerary-" + booking.reference() + ".ics");
    }

    @GET
    @Path("voucher-keys")
    @Produces(MediaType.APPLICATION_JSON)
    public Response keys() {
        return Response.ok(key.published())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEY_MAX_AGE_SECONDS)
                .build();
    }

    private BookingView booking(String id, SecurityContext security, HttpHeaders headers) {
        String traveller = Callers.traveller(security).subject();
        try {
            return showBooking.show(UUID.fromString(id), traveller, Languages.of(headers));
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }

    private static Response file(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
