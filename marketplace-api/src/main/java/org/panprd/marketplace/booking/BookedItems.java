package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;

/** The items of a booking, taken together. */
record BookedItems(List<BookingItem> all) {
    BookedItems {
        all = List.copyOf(all);
    }

    Optional<BookingItem> find(int number) {
        return all.stream().filter(item -> item.item() == number).findFirst();
    }

    /** Without those that were taken out of the booking. */
    List<BookingItem> live() {
        return all.stream().filter(BookingItem::isLive).toList();
    }

    /** Numbers of those that are used. */
    Set<Integer> used() {
        return all.stream()
                .filter(item -> item.status() == BookingStatus.REDEEMED)
                .map(BookingItem::item)
                .collect(Collectors.toSet());
    }

    /** When the last of them was used, if all that take place are. */
    Optional<Instant> redeemedAt() {
        return live().stream().allMatch(item -> item.redeemedAt().isPresent())
                ? live().stream().flatMap(item -> item.redeemedAt().stream()).max(Instant::compareTo)
                : Optional.empty();
    }

    /** The first day of those that are live, of which there is one at least. */
    LocalDate startDate() {
        return live().stream()
                .map(BookingItem::startDate)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The last day of those that are live, of which there is one at least. */
    LocalDate endDate() {
        return live().stream()
                .map(BookingItem::endDate)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** When the first of them starts. */
    Instant startsAt() {
        return all.stream().map(BookingItem::startsAt).min(Instant::compareTo).orElseThrow();
    }

    /** Whether some of it has started. */
    boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt());
    }

    /** Refuses unless a guest can be swapped: the persons are those of the whole booking, so all of it has to let them. */
    void checkSwap(int number, Instant now) {
        find(number).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND)).checkStands();
        if (!all.stream().map(BookingItem::content).allMatch(ItemContent::canBeSwapped)) {
            throw new Refusal(BookingProblem.NOT_CHANGEABLE);
        }
        if (hasBegun(now)) {
            throw new Refusal(BookingProblem.CHANGE_TOO_LATE);
        }
    }

    Set<String> tenants() {
        return all.stream().map(BookingItem::tenant).collect(Collectors.toSet());
    }

    List<Money> refunded() {
        return Money.totals(all.stream().map(BookingItem::refunded).toList());
    }

    List<Money> totals() {
        return Money.totals(all.stream().map(BookingItem::price).toList());
    }
}
