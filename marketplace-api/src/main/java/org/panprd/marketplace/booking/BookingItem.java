package org.panprd.marketplace.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Changes;

/** One option on one date in one tenant. */
@Entity
@Table(name = "booking_item")
@IdClass(BookingItemKey.class)
class BookingItem {
    @Id
    @Column(name = "tenant_id")
    private String tenant;

    @Id
    @ManyToOne
    @JoinColumn(name = "booking_id")
    private Booking booking;

    @Id
    private int item;

    @Column(name = "operator_code")
    private String operator;

    @Column(name = "listing_code")
    private String listing;

    @Column(name = "option_code")
    private String option;

    @Column(name = "route_id")
    private @Nullable String route;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Column(name = "start_time")
    private @Nullable LocalTime startTime;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int persons;
    private @Nullable Integer rooms;
    private String currency;

    @Column(name = "price_minor")
    private long priceMinor;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    @Convert(converter = ItemContentConverter.class)
    private ItemContent content;

    protected BookingItem() {}

    BookingItem(Booking booking, int item, Part part, Instant startsAt, ItemContent content) {
        this.booking = booking;
        this.item = item;
        this.content = content;
        this.startsAt = startsAt;
        tenant = part.listing().tenant();
        operator = part.document().operator();
        listing = part.listing().code();
        option = part.option().code();
        startDate = part.date();
        endDate = part.endDate();
        startTime = part.startTime();
        persons = part.party().persons();
        rooms = part.rooms().orElse(null);
        currency = part.price().currency();
        priceMinor = part.price().amountMinor();
        status = booking.status();
    }

    void partOf(ListingId routeId) {
        route = routeId.toString();
    }

    void follow(BookingStatus bookingStatus) {
        status = bookingStatus;
    }

    /** The moment from which its dates stay; empty if they cannot be changed at all. */
    Optional<Instant> datesUntil() {
        return Optional.ofNullable(content.changes())
                .map(changes -> startsAt.minusSeconds(changes.datesUntilHours() * 3600L));
    }

    /** Whether somebody else may come instead of a guest. */
    boolean canBeSwapped() {
        Changes changes = content.changes();
        return changes != null && changes.swaps();
    }

    void move(Part part, Instant newStart, List<Deadline> cancellation) {
        startDate = part.date();
        endDate = part.endDate();
        startsAt = newStart;
        priceMinor = part.price().amountMinor();
        content = content.on(part.nights(), cancellation);
    }

    int item() {
        return item;
    }

    String tenant() {
        return tenant;
    }

    String operator() {
        return operator;
    }

    ListingId listing() {
        return new ListingId(tenant, listing);
    }

    String option() {
        return option;
    }

    Optional<String> route() {
        return Optional.ofNullable(route);
    }

    LocalDate startDate() {
        return startDate;
    }

    LocalDate endDate() {
        return endDate;
    }

    Optional<LocalTime> startTime() {
        return Optional.ofNullable(startTime);
    }

    Instant startsAt() {
        return startsAt;
    }

    int persons() {
        return persons;
    }

    Optional<Integer> rooms() {
        return Optional.ofNullable(rooms);
    }

    Money price() {
        return new Money(currency, priceMinor);
    }

    BookingStatus status() {
        return status;
    }

    ItemContent content() {
        return content;
    }

    /** What a cancellation gives back at a moment. */
    Money refundAt(Instant now) {
        return price().percent(Deadline.percentAt(now, content.cancellation()));
    }
}
