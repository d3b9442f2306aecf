package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.ListingView.GroupView;
import org.panprd.marketplace.catalog.ListingView.OptionView;
import org.panprd.marketplace.catalog.ListingView.UnitView;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.TenantFile;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.tenants.UnitFile;

/** Shows one listing, in one language, with what it refers to: four statements, for a route of any length. */
@ApplicationScoped
class ShowListing {
    private static final List<Unit> ROUTE_UNITS = List.of(Unit.ADULT, Unit.CHILD, Unit.SENIOR);

    @Inject
    Listings listings;

    @Inject
    Catalog catalog;

    @Inject
    Regions regions;

    @Inject
    LowestPrices lowestPrices;

    @Inject
    Clock clock;

    @Transactional
    Optional<ListingView> show(ListingId id, Language language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        Map<ListingId, Offer> found = catalog.offers(List.of(id), today, today.plusDays(LowestPrices.DAYS));
        return found.containsKey(id)
                ? Optional.of(show(id, found, listings.providersOf(found.keySet()), language))
                : Optional.empty();
    }

    /** Whatever stands there for the listing, on sale or not. */
    ListingView show(ListingId id, Map<ListingId, Offer> all, Map<ListingId, Provider> providers, Language language) {
        ListingFile document = Objects.requireNonNull(all.get(id)).document();
        return new Page(id, document, all, providers, language).view();
    }

    /** Everything that the page of one listing needs. */
    private final class Page {
        private final ListingId id;
        private final ListingFile listing;
        private final Map<ListingId, Offer> all;
        private final Map<ListingId, Provider> providers;
        private final OperatorFile operator;
        private final Language language;
        private final TenantFile tenant;

        Page(
                ListingId id,
                ListingFile listing,
                Map<ListingId, Offer> all,
                Map<ListingId, Provider> providers,
                Language language) {
            this.id = id;
            this.listing = listing;
            this.all = all;
            this.providers = providers;
            this.operator = providerOf(id).operator();
            this.language = language;
            tenant = regions.get(id.tenant());
        }

        ListingView view() {
            return new ListingView(
                    id.toString(),
                    tenantRef(),
                    new ListingView.OperatorRef(operator.code(), operator.name().in(language), operator.telephone()),
                    listing.family().code(),
                    listing.title().in(language),
                    listing.summary().in(language),
                    texts(listing.highlights()),
                    texts(listing.included()),
                    texts(listing.excluded()),
                    texts(listing.beforeYouGo()),
                    listing.picture(),
                    PhotoView.of(id, listing, language),
                    PlaceView.of(place(), language),
                    themes(),
                    tenants(),
                    listing.durationDays(),
                    listing.durationMinutes(),
                    listing.openingHours(),
                    listing.closedWeekdays(),
                    ListingView.TransferView.of(listing.transfer(), language),
                    port(),
                    wellness(),
                    climate(),
                    bestMonths(),
                    corridor(),
                    listing.discountPercent(),
                    listing.maxGuests(),
                    Provider.areOurs(id, listing, providers),
                    listing.cancellation(),
                    options(),
                    listing.legs().stream().flatMap(this::leg).toList(),
                    days());
        }

        private ListingView.TenantRef tenantRef() {
            return new ListingView.TenantRef(
                    id.tenant(),
                    tenant.name().in(language),
                    tenant.currency(),
                    tenant.timeZone(),
                    tenant.brandColour());
        }

        private List<OptionView> options() {
            return listing.isRoute()
                    ? List.of(routeOption())
                    : listing.options().stream().map(this::option).toList();
        }

        private List<ListingView.DayView> days() {
            return listing.days().stream()
                    .map(day -> new ListingView.DayView(
                            day.day(),
                            named(day.tenant()),
                            day.title().in(language),
                            day.text().in(language)))
                    .toList();
        }

        private List<String> texts(List<Text> texts) {
            return texts.stream().map(text -> text.in(language)).toList();
        }

        private List<Named> themes() {
            return regions.shared().themes().stream()
                    .filter(theme -> listing.themes().contains(theme.code()))
                    .map(theme -> new Named(theme.code(), theme.name().in(language)))
                    .toList();
        }

        private List<Named> tenants() {
            return Tenants.of(id, listing).stream().map(this::named).toList();
        }

        private Named named(String code) {
            return new Named(code, regions.get(code).name().in(language));
        }

        /** Whatever a tour crosses has a far side. */
        private ListingView.@Nullable PortView port() {
            return Optional.ofNullable(listing.port())
                    .flatMap(regions.shared()::findPort)
                    .map(port -> new ListingView.PortView(
                            port.code(),
                            port.name().in(language),
                            Objects.requireNonNull(port.counterpart()),
                            Objects.requireNonNull(port.counterpartName()).in(language)))
                    .orElse(null);
        }

        private @Nullable WellnessView wellness() {
            var offer = listing.wellness();
            return offer == null
                    ? null
                    : WellnessView.of(offer, operator, regions.shared().wellness(), language);
        }

        private @Nullable ClimateView climate() {
            return Optional.ofNullable(place().climate())
                    .map(found ->
                            ClimateView.of(found, regions.shared().climate().source(), language))
                    .orElse(null);
        }

        private List<Integer> bestMonths() {
            return regions.shared().climate().bestMonths(listing, place());
        }

        private PlaceFile place() {
            return providerOf(id).place();
        }

        private @Nullable Named corridor() {
            return Optional.ofNullable(listing.corridor())
                    .flatMap(regions.shared()::findCorridor)
                    .map(corridor -> new Named(corridor.code(), corridor.name().in(language)))
                    .orElse(null);
        }

        private OptionView routeOption() {
            int most = OptionRules.of(listing).get(0).mostPersons();
            List<UnitView> units = ROUTE_UNITS.stream()
                    .map(unit -> new UnitView(unit, title(unit), null, null, null, null))
                    .toList();
            return new OptionView(
                    Trips.ROUTE_OPTION,
                    listing.title().in(language),
                    List.of(),
                    null,
                    null,
                    null,
                    1,
                    most,
                    0,
                    null,
                    null,
                    units);
        }

        private OptionView option(OptionFile option) {
            return new OptionView(
                    option.code(),
                    option.title().in(language),
                    option.startTimes(),
                    option.sleeps(),
                    option.minNights(),
                    option.maxNights(),
                    Objects.requireNonNullElse(option.minUnits(), 1),
                    Objects.requireNonNullElse(option.maxUnits(), Party.MAX_PERSONS),
                    Objects.requireNonNullElse(option.cutoffMinutes(), 0),
                    GroupView.of(listing, option).orElse(null),
                    option.sessions(),
                    option.units().stream().map(unit -> unit(option, unit)).toList());
        }

        private UnitView unit(OptionFile option, UnitFile unit) {
            var asked = new DayPrices.Asked(id.tenant(), Objects.requireNonNull(all.get(id)), option, unit);
            Money from = new Money(tenant.currency(), lowestPrices.of(asked));
            return new UnitView(unit.unit(), title(unit.unit()), unit.minAge(), unit.maxAge(), from, month(unit));
        }

        private @Nullable Money month(UnitFile unit) {
            return Optional.ofNullable(unit.rates())
                    .map(rates -> new Money(tenant.currency(), rates.monthly().base()))
                    .orElse(null);
        }

        private String title(Unit unit) {
            return Texts.text(language, "unit." + unit.name());
        }

        private Provider providerOf(ListingId listed) {
            return Objects.requireNonNull(providers.get(listed));
        }

        private Stream<ListingView.LegView> leg(Leg leg) {
            ListingId legId = ListingId.of(leg.listing());
            Offer sold = all.get(legId);
            if (sold == null) {
                return Stream.empty();
            }
            ListingFile found = sold.document();
            String optionTitle = found.options().stream()
                    .filter(option -> option.code().equals(leg.option()))
                    .map(option -> option.title().in(language))
                    .findFirst()
                    .orElse("");
            var listed = new ListingView.LegListing(
                    legId.toString(),
                    found.title().in(language),
                    found.family().code(),
                    found.picture(),
                    named(legId.tenant()),
                    PlaceView.of(providerOf(legId).place(), language));
            return Stream.of(new ListingView.LegView(leg.day(), leg.nights(), leg.startTime(), listed, optionTitle));
        }
    }
}
