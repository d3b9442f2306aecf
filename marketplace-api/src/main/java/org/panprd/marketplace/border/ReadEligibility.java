package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.border.NewEligibility.NewTraveller;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.Port;

/** Checks who asks for which crossing; names every field at fault at once. */
@ApplicationScoped
class ReadEligibility {
    /** No party is larger; a bigger group asks its operator. */
    static final int MAX_TRAVELLERS = 100;

    private static final int MAX_GROUP = 500;

    @Inject
    Catalog catalog;

    @Inject
    Regions regions;

    /**
     * What is asked, checked.
     *
     * @param listing the tour, if it is one: then the way back is asked about as well
     */
    record Question(@Nullable ListingId listing, Crossing crossing, List<Traveller> travellers) {}

    Question read(NewEligibility request, LocalDate today) {
        Faults faults = new Faults();
        Dates.check(request.date(), request.returnDate(), today, faults);
        List<@Nullable NewTraveller> sent = request.travellers() == null ? List.of() : request.travellers();
        faults.size(sent, "travellers", 1, MAX_TRAVELLERS);
        Optional<Place> place = place(request, sent.size(), faults);
        if (sent.size() > MAX_TRAVELLERS) {
            faults.refuse();
        }
        LocalDate date = Objects.requireNonNullElse(request.date(), today);
        var reader = new ReadTraveller(regions.shared().border(), date, today, faults);
        for (int i = 0; i < sent.size(); i++) {
            reader.check(sent.get(i), "travellers[" + i + "]");
        }
        faults.refuse();
        List<Traveller> travellers = sent.stream()
                .map(Objects::requireNonNull)
                .map(reader::traveller)
                .toList();
        Place where = place.orElseThrow();
        Crossing crossing = new Crossing(
                where.port(),
                where.direction(),
                date,
                where.days() > 0
                        ? date.plusDays(where.days() - 1L)
                        : Objects.requireNonNullElse(request.returnDate(), date),
                request.time(),
                where.groupSize(),
                travellers.stream().anyMatch(Traveller::isAdult),
                today);
        return new Question(where.listing(), crossing, travellers);
    }

    /**
     * Where they cross.
     *
     * @param days of a tour; 0 where the request says when they return
     * @param groupSize absent for a tour
     */
    private record Place(
            @Nullable ListingId listing,
            Port port,
            Direction direction,
            int days,
            @Nullable Integer groupSize) {}

    private Optional<Place> place(NewEligibility request, int travellers, Faults faults) {
        if (request.listingId() == null) {
            return port(request, travellers, faults);
        }
        Stream.of("port", "direction", "returnDate", "groupSize", "time")
                .filter(field -> given(request, field))
                .forEach(field -> faults.add(field, "of-the-tour"));
        return tour(request.listingId(), faults);
    }

    private static boolean given(NewEligibility request, String field) {
        return switch (field) {
            case "port" -> request.port() != null;
            case "direction" -> request.direction() != null;
            case "returnDate" -> request.returnDate() != null;
            case "groupSize" -> request.groupSize() != null;
            default -> request.time() != null;
        };
    }

    private Optional<Place> port(NewEligibility request, int travellers, Faults faults) {
        Optional<Port> port = Optional.ofNullable(request.port()).flatMap(regions.shared()::findPort);
        Optional<Direction> direction = Stream.of(Direction.values())
                .filter(value -> value.name().equals(request.direction()))
                .findFirst();
        faults.require(port.isPresent(), "port", request.port() == null ? "required" : "unknown-value");
        faults.require(direction.isPresent(), "direction", request.direction() == null ? "required" : "unknown-value");
        Integer group = Objects.requireNonNullElse(request.groupSize(), travellers);
        faults.require(group >= travellers && group <= MAX_GROUP, "groupSize", "between", travellers, MAX_GROUP);
        return port.flatMap(found -> direction.flatMap(way -> {
            faults.require(found.entered(way).isPresent(), "direction", "no-far-side");
            return Optional.of(new Place(null, found, way, 0, group));
        }));
    }

    private Optional<Place> tour(String text, Faults faults) {
        Optional<ListingId> id = ListingId.parse(text);
        Optional<ListingFile> listing = id.flatMap(catalog::find);
        if (id.isEmpty() || listing.isEmpty()) {
            faults.add("listingId", "unknown-listing");
            return Optional.empty();
        }
        Optional<Place> place = tour(id.get(), listing.get());
        faults.require(place.isPresent(), "listingId", "no-port");
        return place;
    }

    private Optional<Place> tour(ListingId id, ListingFile listing) {
        return Optional.ofNullable(listing.port())
                .flatMap(regions.shared()::findPort)
                .map(port -> new Place(
                        id,
                        port,
                        Tours.direction(listing, port, regions.get(id.tenant()).iso3166()),
                        Objects.requireNonNullElse(listing.durationDays(), 1),
                        null));
    }
}
