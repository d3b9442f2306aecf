package org.panprd.marketplace.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.supply.Theirs;
import org.panprd.marketplace.tenants.TenantFile;
import org.panprd.marketplace.tenants.Unit;

/** Why a supplier's product cannot be sold here. */
public enum Hindrance {
    /** It has no price in the region's currency. */
    CURRENCY,
    /** It is paid for by the booking, whoever comes. */
    PRICED_BY_BOOKING,
    /** It takes place in another time zone than the region's. */
    TIME_ZONE,
    /** Its supplier confirms later. */
    CONFIRMED_LATER,
    /** Its supplier has to know more of a guest than we tell. */
    CONTACT,
    /** It is not sold to single adults. */
    UNITS,
    /** It has more variants, or more times a day, than a listing may have. */
    OPTIONS;

    private static final int MOST_OPTIONS = 12;
    private static final int MOST_TIMES = 24;
    private static final int MOST_LENGTH = 200;

    /** What we tell of who books. */
    private static final Set<String> TOLD = Set.of("firstName", "lastName", "emailAddress", "phoneNumber");

    /** The first that there is. */
    static Optional<Hindrance> of(Theirs.Product product, TenantFile tenant, Instant now) {
        if (!pricesOf(product, tenant)) {
            return Optional.of(CURRENCY);
        } else if ("BOOKING".equals(product.pricingPer())) {
            return Optional.of(PRICED_BY_BOOKING);
        } else if (!isSameTime(product.timeZone(), tenant, now)) {
            return Optional.of(TIME_ZONE);
        } else if (Boolean.FALSE.equals(product.instantConfirmation())) {
            return Optional.of(CONFIRMED_LATER);
        } else if (!product.options().stream().allMatch(Hindrance::isTold)) {
            return Optional.of(CONTACT);
        } else if (!product.options().stream().allMatch(Hindrance::hasAdults)) {
            return Optional.of(UNITS);
        }
        return isSmall(product) ? Optional.empty() : Optional.of(OPTIONS);
    }

    /** The kind of guest that it is, if we have it and it counts as one. */
    static Optional<Unit> unit(Theirs.Unit unit) {
        Theirs.UnitRestrictions restrictions = unit.restrictions();
        boolean isOne =
                restrictions == null || restrictions.paxCount() == null || Objects.equals(restrictions.paxCount(), 1);
        return isOne
                ? List.of(Unit.values()).stream()
                        .filter(one -> one != Unit.ROOM && one.name().equals(unit.type()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean pricesOf(Theirs.Product product, TenantFile tenant) {
        return product.options().stream()
                .flatMap(option -> option.units().stream())
                .filter(one -> unit(one).isPresent())
                .allMatch(one -> WriteDraft.price(one, tenant.currency()).isPresent());
    }

    /** All of our regions keep one time through the year. */
    private static boolean isSameTime(@Nullable String zone, TenantFile tenant, Instant now) {
        try {
            return zone != null
                    && ZoneId.of(zone)
                            .getRules()
                            .getOffset(now)
                            .equals(ZoneId.of(tenant.timeZone()).getRules().getOffset(now))
                    && ZoneId.of(zone).getRules().nextTransition(now) == null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTold(Theirs.Option option) {
        return TOLD.containsAll(Objects.requireNonNullElse(option.requiredContactFields(), List.of()))
                && option.units().stream()
                        .filter(one -> unit(one).isPresent())
                        .allMatch(one -> Objects.requireNonNullElse(one.requiredContactFields(), List.of())
                                        .isEmpty()
                                && (one.restrictions() == null
                                        || !Boolean.TRUE.equals(
                                                one.restrictions().idRequired())));
    }

    private static boolean hasAdults(Theirs.Option option) {
        return option.units().stream().anyMatch(one -> unit(one).equals(Optional.of(Unit.ADULT)));
    }

    private static boolean isSmall(Theirs.Product product) {
        return product.id().length() <= MOST_LENGTH
                && !product.options().isEmpty()
                && product.options().size() <= MOST_OPTIONS
                && product.options().stream()
                        .allMatch(one -> one.id().length() <= MOST_LENGTH
                                && WriteDraft.times(product, one).size() <= MOST_TIMES);
    }
}
