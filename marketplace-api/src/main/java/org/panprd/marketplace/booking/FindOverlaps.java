package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingView.WarningView;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/**
 * Finds who is already on another of the traveller's live bookings at the same time. That is a warning and no refusal:
 * somebody may stay at one place and see another, and two people may have one name.
 */
@ApplicationScoped
class FindOverlaps {
    @Inject
    Bookings bookings;

    @Inject
    BookingParties parties;

    @Inject
    ReadWishes readWishes;

    /** Days in a row, from one on up to, not including, another; a night counts to the day on which it begins. */
    record Days(LocalDate from, LocalDate to) {
        static Days of(BookingItem item) {
            return of(item.startDate(), item.endDate(), item.content().nights());
        }

        static Days of(Part part) {
            return of(part.date(), part.endDate(), part.nights());
        }

        private static Days of(LocalDate start, LocalDate end, int nights) {
            return new Days(start, nights > 0 ? end : end.plusDays(1));
        }

        boolean overlaps(Days other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    /** Of a booking itself; nothing once it is no longer live, or its persons have been erased. */
    @Transactional
    List<WarningView> of(Booking booking, Language language) {
        return BookingStatus.LIVE.contains(booking.status())
                ? find(
                        booking.traveller(),
                        booking.items().stream().map(Days::of).toList(),
                        () -> participants(booking),
                        booking.id(),
                        language)
                : List.of();
    }

    /** Of what somebody is about to book. */
    @Transactional
    List<WarningView> of(NewBooking request, String traveller, Language language) {
        List<Participant> participants = request.participants() == null
                ? List.of()
                : request.participants().stream()
                        .flatMap(participant -> Optional.ofNullable(participant).stream())
                        .toList();
        List<Days> days =
                readWishes.read(request).parts().stream().map(Days::of).toList();
        return find(traveller, days, () -> participants, null, language);
    }

    private List<WarningView> find(
            String traveller,
            List<Days> days,
            Supplier<List<Participant>> participants,
            @Nullable UUID self,
            Language language) {
        LocalDate from = days.stream().map(Days::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate to = days.stream().map(Days::to).max(LocalDate::compareTo).orElseThrow();
        List<Booking> others = bookings.live(traveller, from, to).stream()
                .filter(other -> !other.id().equals(self))
                .filter(other -> other.items().stream().map(Days::of).anyMatch(busy -> days.stream()
                        .anyMatch(busy::overlaps)))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        List<Participant> wanted = participants.get();
        var warnings = new ArrayList<WarningView>();
        for (Booking other : others) {
            List<Participant> there = participants(other);
            for (int i = 0; i < wanted.size(); i++) {
                Participant somebody = wanted.get(i);
                if (there.stream().anyMatch(one -> isSame(one, somebody))) {
                    warnings.add(warning(i, other, language));
                }
            }
        }
        return warnings;
    }

    private List<Participant> participants(Booking booking) {
        return parties.find(booking)
                .map(party -> party.travellers().participants())
                .orElse(List.of());
    }

    /** By the companion that both are, or else by name. */
    private static boolean isSame(Participant one, Participant other) {
        UUID companion = one.companionId();
        if (companion != null && other.companionId() != null) {
            return companion.equals(other.companionId());
        }
        return !name(one).isEmpty() && name(one).equals(name(other));
    }

    private static String name(Participant participant) {
        return Objects.requireNonNullElse(participant.fullName(), "").strip().toLowerCase(Locale.ROOT);
    }

    private static WarningView warning(int participant, Booking other, Language language) {
        return new WarningView(
                "same-person",
                participant,
                other.id(),
                other.reference(),
                other.startDate(),
                other.endDate(),
                Texts.text(
                        language,
                        "warning.same-person",
                        participant + 1,
                        other.reference(),
                        other.startDate().toString(),
                        other.endDate().toString()));
    }
}
