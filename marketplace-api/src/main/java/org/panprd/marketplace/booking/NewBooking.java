package org.panprd.marketplace.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.StockLooked;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.wellness.EstimateSettlement.Insurance;
import org.panprd.marketplace.wellness.NewBookedScreening;

/**
 * What a client asks for. Everything may be missing or wrong here; {@link ReadWishes} and {@link ReadParty} check it.
 *
 * @param contact who books; not needed for a quote
 * @param participants who travels; not needed for a quote
 * @param insurance where those who travel are insured; only a quote says what that is likely to settle
 * @param screenings what participants answer to the questionnaires of the programmes among the items; not needed for a
 *     quote, nor where no item asks anything
 * @param promotionCode that takes something off
 */
public record NewBooking(
        @Nullable List<@Nullable NewItem> items,
        @Nullable Contact contact,
        @Nullable List<@Nullable Participant> participants,
        @Nullable Insurance insurance,
        @Nullable List<@Nullable NewBookedScreening> screenings,
        @Nullable String promotionCode) {

    /** What is looked at, as far as it can be read. */
    List<StockLooked> looked() {
        List<StockLooked> looked = new ArrayList<>();
        for (NewItem item : Objects.requireNonNullElse(items, List.<@Nullable NewItem>of())) {
            LocalDate date = item == null ? null : item.date();
            if (item != null && date != null) {
                ListingId.parse(String.valueOf(item.listingId()))
                        .ifPresent(listing -> looked.add(new StockLooked(Set.of(listing), date, date)));
            }
        }
        return looked;
    }

    /**
     * One option on one date for a party.
     *
     * @param sessions when its sessions suit, where it has any
     */
    public record NewItem(
            @Nullable String listingId,
            @Nullable String optionId,
            @Nullable LocalDate date,
            @Nullable String startTime,
            @Nullable Integer nights,
            @Nullable Map<String, @Nullable Integer> units,
            @Nullable NewSessions sessions) {}

    /**
     * When sessions suit; all of it may be left out.
     *
     * @param firstDay of the first session
     * @param plan that was shown, to be held if it is still free
     */
    public record NewSessions(
            @Nullable LocalDate firstDay,
            @Nullable String preferredTime,
            @Nullable List<@Nullable LocalDate> notDays,
            @Nullable List<@Nullable String> notTimes,
            @Nullable List<@Nullable NewSession> plan) {}

    /** A day and a time for a session. */
    public record NewSession(
            @Nullable LocalDate date, @Nullable String time) {}

    /**
     * Who books, and how to reach them.
     *
     * @param language a BCP 47 tag
     * @param origin where those who travel live: of ISO 3166-2 for a province of China, else of ISO 3166-1; it is counted in
     *     statistics
     */
    public record Contact(
            @Nullable String fullName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String origin) {}

    /**
     * A person who travels.
     *
     * @param companionId who that is of the traveller's companions; needed where documents are, for a border tour
     */
    public record Participant(
            @Nullable String unit,
            @Nullable String fullName,
            @Nullable UUID companionId) {}
}
