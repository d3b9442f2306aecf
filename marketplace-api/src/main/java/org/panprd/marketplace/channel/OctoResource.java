package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.StockLooked;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.channel.ShowProducts.Sellable;
import org.panprd.marketplace.channel.ShowSlots.Wanted;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.octo.OctoJson;
import org.panprd.marketplace.octo.OctoSupplier;
import org.panprd.marketplace.octo.SlotId;
import org.panprd.marketplace.platform.PublicAnswers;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.Scopes;

/** OCTO's reading half: what there is, and when. */
@ApplicationScoped
@Acting(Role.RESELLER)
@Path(ResellerFilter.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class OctoResource {
    @Inject
    ShowProducts showProducts;

    @Inject
    WritePages writePages;

    @Inject
    ProductsTag productsTag;

    @Inject
    ShowSlots showSlots;

    @Inject
    Event<StockLooked> looked;

    @Inject
    Scopes scopes;

    @Inject
    @ConfigProperty(name = "marketplace.web.url")
    String web;

    @GET
    @Path("capabilities")
    @APIResponseSchema(Capability.Described[].class)
    public String capabilities() {
        return OctoJson.write(Capability.all());
    }

    @GET
    @Path("supplier")
    @APIResponseSchema(OctoSupplier.class)
    public Response supplier(@Context ContainerRequestContext request) {
        Asking asking = asking(request);
        boolean content = asking.capabilities().contains(Capability.CONTENT);
        var supplier = new OctoSupplier(
                "panprd",
                "Pan-PRD tourism marketplace",
                web + "/api/octo",
                new OctoSupplier.Contact(web, null, null, null),
                content ? Texts.text(asking.language(), "octo.supplier.title") : null,
                content ? Texts.text(asking.language(), "octo.supplier.lead") : null);
        return answer(OctoJson.write(supplier), asking);
    }

    /** All products; nothing is read for who has them already. */
    @GET
    @Path("products")
    @APIResponseSchema(Octo.Product[].class)
    public Response products(@Context ContainerRequestContext request) {
        Asking asking = asking(request);
        EntityTag tag = new EntityTag(productsTag.of(asking));
        @Nullable ResponseBuilder unchanged = PublicAnswers.unchanged(request.getRequest(), tag);
        Consumer<OutputStream> products = scopes.inThisScope(
                out -> writePages.write(ShowProducts.START, after -> showProducts.page(after, asking), out));
        ResponseBuilder answer = unchanged == null
                ? Response.fromResponse(answer((StreamingOutput) products::accept, asking))
                : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @GET
    @Path("products/{id}")
    @APIResponseSchema(Octo.Product.class)
    public Response product(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Asking asking = asking(request);
        return answer(OctoJson.write(showProducts.product(showProducts.find(id, asking))), asking);
    }

    @POST
    @Path("availability/calendar")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Octo.CalendarDay[].class)
    @RequestBodySchema(Asked.Slots.class)
    public Response calendar(String body, @Context ContainerRequestContext request) {
        Asking asking = asking(request);
        Asked.Slots asked = OctoJson.read(body, Asked.Slots.class);
        Sellable product = showProducts.find(asked.productId(), asking);
        LocalDate from = required(asked.localDateStart(), "localDateStart");
        LocalDate to = required(asked.localDateEnd(), "localDateEnd");
        return answer(
                wanted(product, asked, from, to)
                        .map(wanted -> OctoJson.write(showSlots.calendar(wanted)))
                        .orElse("[]"),
                asking);
    }

    @POST
    @Path("availability")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Octo.Slot[].class)
    @RequestBodySchema(Asked.Slots.class)
    public Response availability(String body, @Context ContainerRequestContext request) {
        Asking asking = asking(request);
        Asked.Slots asked = OctoJson.read(body, Asked.Slots.class);
        Sellable product = showProducts.find(asked.productId(), asking);
        List<String> ids = asked.availabilityIds();
        boolean hasDates = asked.localDateStart() != null || asked.localDateEnd() != null;
        if ((ids == null) != hasDates || (ids != null && ids.isEmpty())) {
            throw Refusal.invalid("availabilityIds", "octo-ids-or-dates");
        }
        Set<SlotId> only = ids == null ? Set.of() : OptionTerms.ids(product, product.option(asked.optionId()), ids);
        LocalDate from = ids == null
                ? required(asked.localDateStart(), "localDateStart")
                : only.stream().map(SlotId::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate to = ids == null
                ? required(asked.localDateEnd(), "localDateEnd")
                : only.stream().map(SlotId::date).max(LocalDate::compareTo).orElseThrow();
        return answer(
                wanted(product, asked, from, to)
                        .map(wanted -> OctoJson.write(showSlots.slots(wanted, only)))
                        .orElse("[]"),
                asking);
    }

    /** Empty if all of it is past. */
    private Optional<Wanted> wanted(Sellable product, Asked.Slots asked, LocalDate from, LocalDate to) {
        ShowSlots.checkRange(from, to);
        String currency = asked.currency();
        if (currency != null && !currency.equals(product.listing().tenant().currency())) {
            throw Refusal.invalid(
                    "currency", "one-of", product.listing().tenant().currency());
        }
        var option = product.option(asked.optionId());
        List<String> units = new ArrayList<>();
        for (Asked.Quantity unit : Objects.requireNonNullElse(asked.units(), List.<Asked.Quantity>of())) {
            int quantity = Objects.requireNonNullElse(unit.quantity(), 0);
            if (quantity < 0 || quantity > Party.MAX_PERSONS) {
                throw Refusal.invalid("units.quantity", "between", 0, Party.MAX_PERSONS);
            }
            units.addAll(java.util.Collections.nCopies(quantity, String.valueOf(unit.id())));
        }
        @Nullable Party party = OptionTerms.party(option, units).orElse(null);
        LocalDate first = showSlots.notPast(product, from);
        looked.fire(new StockLooked(Set.of(product.id()), first, to));
        return to.isBefore(first) ? Optional.empty() : Optional.of(new Wanted(product, option, first, to, party));
    }

    private static LocalDate required(@Nullable LocalDate date, String field) {
        return Optional.ofNullable(date).orElseThrow(() -> Refusal.invalid(field, "required"));
    }

    static Asking asking(ContainerRequestContext request) {
        Reseller reseller = (Reseller) request.getProperty(ResellerFilter.RESELLER);
        return new Asking(
                reseller,
                Capability.asked(request.getHeaderString(Capability.HEADER)),
                org.panprd.marketplace.platform.Languages.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    static Response answer(Object body, Asking asking) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, asking.language().tag())
                .header("Available-Languages", "zh-Hans, zh-Hant, en")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
