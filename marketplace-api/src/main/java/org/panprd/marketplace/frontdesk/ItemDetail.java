package org.panprd.marketplace.frontdesk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.Guests;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.traveller.Masks;

/**
 * An item with who comes, masked, and what the operator has noted and done.
 *
 * @param party none, once the traveller has been erased, or some time after the item
 * @param cancelling whether it is about to be cancelled, as was asked for
 */
record ItemDetail(
        DeskView.Row item,
        @Nullable PartyView party,
        List<NoteView> notes,
        @Nullable Instant redeemedAt,
        @Nullable Instant noShowAt,
        boolean cancelling) {

    /** Who booked, how to reach them, and who comes. */
    record PartyView(
            @Nullable String contactName,
            @Nullable String email,
            @Nullable String phone,
            List<GuestView> guests) {
        static PartyView masked(Guests party) {
            return new PartyView(
                    Masks.name(party.contactName()),
                    Masks.email(party.email()),
                    Masks.phone(party.phone()),
                    party.guests().stream()
                            .map(guest -> new GuestView(
                                    Unit.valueOf(guest.unit()), String.valueOf(Masks.name(guest.fullName()))))
                            .toList());
        }
    }

    /** Somebody who comes. */
    record GuestView(Unit unit, String fullName) {}

    /** What was noted, when and by whom. */
    record NoteView(UUID id, Instant at, String by, String words) {}

    /**
     * What was asked to be shown in full; the rest is left out.
     *
     * @param guests names, in the order in which they stand masked
     */
    record Revealed(
            @Nullable String contactName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable List<String> guests) {}
}
