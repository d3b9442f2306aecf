package org.panprd.marketplace.catalog;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.CancellationTier;
import org.panprd.marketplace.tenants.GroupFile;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OpeningHours;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Sessions;
import org.panprd.marketplace.tenants.Transfer;
import org.panprd.marketplace.tenants.Unit;

/**
 * A listing as a traveller reads it, in one language. Lists are empty rather than absent, {@code bestMonths} where nobody knows.
 *
 * @param instantConfirmation whether it is confirmed once it is paid for; not, if a supplier elsewhere has to be asked
 */
public record ListingView(
        String id,
        TenantRef tenant,
        OperatorRef operator,
        String family,
        String title,
        String summary,
        List<String> highlights,
        List<String> included,
        List<String> excluded,
        List<String> beforeYouGo,
        String picture,
        List<PhotoView> photos,
        PlaceView place,
        List<Named> themes,
        List<Named> tenants,
        @Nullable Integer durationDays,
        @Nullable Integer durationMinutes,
        List<OpeningHours> openingHours,
        List<Integer> closedWeekdays,
        @Nullable TransferView transfer,
        @Nullable PortView port,
        @Nullable WellnessView wellness,
        @Nullable ClimateView climate,
        List<Integer> bestMonths,
        @Nullable Named corridor,
        @Nullable Integer discountPercent,
        @Nullable Integer maxGuests,
        boolean instantConfirmation,
        List<CancellationTier> cancellation,
        List<OptionView> options,
        List<LegView> legs,
        List<DayView> days) {

    /** The tenant that sells it. */
    public record TenantRef(String code, String name, String currency, String timeZone, String brandColour) {}

    /** The business that sells it. */
    public record OperatorRef(String code, String name, String telephone) {}

    /** From where to where. */
    public record TransferView(String from, String to) {
        static @Nullable TransferView of(@Nullable Transfer transfer, Language language) {
            return transfer == null
                    ? null
                    : new TransferView(
                            transfer.from().in(language), transfer.to().in(language));
        }
    }

    /** The port that a border tour crosses. */
    public record PortView(String code, String name, String counterpart, String counterpartName) {}

    /** A variant; {@code sleeps} is given for what is sold by the room. Times are local. */
    public record OptionView(
            String id,
            String title,
            List<LocalTime> startTimes,
            @Nullable Integer sleeps,
            @Nullable Integer minNights,
            @Nullable Integer maxNights,
            int minUnits,
            int maxUnits,
            int cutoffMinutes,
            @Nullable GroupView group,
            @Nullable Sessions sessions,
            List<UnitView> units) {}

    /**
     * The group in which an option of a border tour travels: below so many it does not run, which is decided so long before
     * the start; then travellers are moved to the next departure or have everything back.
     */
    public record GroupView(int least, int most, int decideHours, GroupFile.Below below) {
        /** The group that an option travels in, or leads; none for most. */
        static Optional<GroupView> of(ListingFile listing, OptionFile option) {
            return listing.options().stream()
                    .filter(leading ->
                            leading.group() != null && leading.travelTogether().contains(option.code()))
                    .findFirst()
                    .map(leading -> of(Objects.requireNonNull(leading.group()), leading.travelTogether(), listing));
        }

        private static GroupView of(GroupFile group, List<String> together, ListingFile listing) {
            int most = listing.options().stream()
                    .filter(one -> together.contains(one.code()))
                    .mapToInt(OptionFile::stock)
                    .sum();
            return new GroupView(group.least(), most, group.decideHours(), group.below());
        }
    }

    /** A kind of guest; {@code priceFrom} is its lowest price, absent for a route; {@code monthFrom} what 30 nights cost out of season, if there is a
     * rate for them. */
    public record UnitView(
            Unit id,
            String title,
            @Nullable Integer minAge,
            @Nullable Integer maxAge,
            @Nullable Money priceFrom,
            @Nullable Money monthFrom) {}

    /** A part of a route. */
    public record LegView(
            int day, @Nullable Integer nights, @Nullable LocalTime startTime, LegListing listing, String optionTitle) {}

    /** What a leg is. */
    public record LegListing(String id, String title, String family, String picture, Named tenant, PlaceView place) {}

    /** A day of a route's programme. */
    public record DayView(int day, Named tenant, String title, String text) {}
}
