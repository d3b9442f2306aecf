package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ChannelBookings.Filter;
import org.panprd.marketplace.channel.ChannelBookings.Position;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.octo.OctoJson;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.Scopes;

/** OCTO's bookings: a reseller's own. */
@ApplicationScoped
@Acting(Role.RESELLER)
@Path(ResellerFilter.PATH + "/bookings")
@Produces(MediaType.APPLICATION_JSON)
public class OctoBookingResource {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * Whoever moves a booking with treatments gives back before it takes, so that two that swap stand in each other's way; and
     * whoever holds when its bound comes near has to look again.
     */
    private static final int RETRIES = 3;

    private static final long PAUSE_MILLIS = 20;

    @Inject
    SellBookings sellBookings;

    @Inject
    FindBookings findBookings;

    @Inject
    WritePages writePages;

    @Inject
    Scopes scopes;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Octo.Booking.class)
    @RequestBodySchema(Asked.Booking.class)
    @Retry(maxRetries = RETRIES, delay = PAUSE_MILLIS, jitter = PAUSE_MILLIS, retryOn = Sql.Overtaken.class)
    public Response reserve(
            String body, @HeaderParam("Octo-Env") @Nullable String env, @Context ContainerRequestContext request) {
        if (env != null && !env.equals("live") && !env.equals("test")) {
            throw Refusal.invalid("Octo-Env", "one-of", "live, test");
        }
        Asking asking = OctoResource.asking(request);
        Asked.Booking asked = OctoJson.read(body, Asked.Booking.class);
        return OctoResource.answer(OctoJson.write(sellBookings.reserve(asking, asked, "test".equals(env))), asking);
    }

    @GET
    @APIResponseSchema(Octo.Booking[].class)
    public Response bookings(@Context UriInfo uri, @Context ContainerRequestContext request) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        query.forEach((name, values) -> values.forEach(value -> OctoJson.check(value, name)));
        String day = query.getFirst("localDate");
        Filter filter = new Filter(
                query.getFirst("resellerReference"),
                query.getFirst("productId"),
                query.getFirst("optionId"),
                date(day == null ? query.getFirst("localDateStart") : day, "localDateStart"),
                date(day == null ? query.getFirst("localDateEnd") : day, "localDateEnd"));
        String supplierReference = query.getFirst("supplierReference");
        boolean isFiltered = supplierReference != null || !filter.equals(new Filter(null, null, null, null, null));
        if (!isFiltered) {
            throw Refusal.invalid("resellerReference", "required");
        }
        Asking asking = OctoResource.asking(request);
        Consumer<OutputStream> bookings = scopes.inThisScope(out -> writePages.write(
                Position.START, after -> findBookings.page(asking, filter, supplierReference, after), out));
        return OctoResource.answer((StreamingOutput) bookings::accept, asking);
    }

    @GET
    @Path("{uuid}")
    @APIResponseSchema(Octo.Booking.class)
    public Response booking(@PathParam("uuid") String uuid, @Context ContainerRequestContext request) {
        Asking asking = OctoResource.asking(request);
        return OctoResource.answer(OctoJson.write(sellBookings.find(asking, uuid(uuid))), asking);
    }

    @PATCH
    @Path("{uuid}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Octo.Booking.class)
    @RequestBodySchema(Asked.Booking.class)
    @Retry(maxRetries = RETRIES, delay = PAUSE_MILLIS, jitter = PAUSE_MILLIS, retryOn = Sql.Overtaken.class)
    public Response update(@PathParam("uuid") String uuid, String body, @Context ContainerRequestContext request) {
        Asking asking = OctoResource.asking(request);
        Asked.Booking asked = OctoJson.read(body, Asked.Booking.class);
        return OctoResource.answer(OctoJson.write(sellBookings.update(asking, uuid(uuid), asked)), asking);
    }

    @POST
    @Path("{uuid}/extend")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Octo.Booking.class)
    @RequestBodySchema(Asked.Extension.class)
    public Response extend(
            @PathParam("uuid") String uuid, @DefaultValue("{}") String body, @Context ContainerRequestContext request) {
        Asking asking = OctoResource.asking(request);
        Integer minutes = OctoJson.read(orNothing(body), Asked.Extension.class).expirationMinutes();
        return OctoResource.answer(OctoJson.write(sellBookings.extend(asking, uuid(uuid), minutes)), asking);
    }

    @POST
    @Path("{uuid}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Octo.Booking.class)
    @RequestBodySchema(Asked.Booking.class)
    @Retry(maxRetries = RETRIES, delay = PAUSE_MILLIS, jitter = PAUSE_MILLIS, retryOn = Sql.Overtaken.class)
    public Response confirm(@PathParam("uuid") String uuid, String body, @Context ContainerRequestContext request) {
        Asking asking = OctoResource.asking(request);
        Asked.Booking asked = OctoJson.read(body, Asked.Booking.class);
        return OctoResource.answer(OctoJson.write(sellBookings.confirm(asking, uuid(uuid), asked)), asking);
    }

    @POST
    @Path("{uuid}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Octo.Booking.class)
    @RequestBodySchema(Asked.Cancellation.class)
    public Response cancel(
            @PathParam("uuid") String uuid, @DefaultValue("{}") String body, @Context ContainerRequestContext request) {
        Asking asking = OctoResource.asking(request);
        Asked.Cancellation asked = OctoJson.read(orNothing(body), Asked.Cancellation.class);
        return OctoResource.answer(
                OctoJson.write(
                        sellBookings.cancel(asking, uuid(uuid), asked.reason(), Boolean.TRUE.equals(asked.force()))),
                asking);
    }

    static String orNothing(@Nullable String body) {
        return body == null || body.isBlank() ? "{}" : body;
    }

    private static @Nullable String date(@Nullable String text, String field) {
        try {
            return text == null ? null : LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "date");
        }
    }

    private static UUID uuid(String text) {
        return findUuid(text).orElseThrow(() -> new Refusal(ChannelProblem.UNKNOWN_BOOKING, Map.of("uuid", text)));
    }

    static Optional<UUID> findUuid(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
