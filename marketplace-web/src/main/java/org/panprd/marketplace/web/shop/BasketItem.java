package org.panprd.marketplace.web.shop;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Wish;
import org.panprd.marketplace.web.page.Address;

/** One wish of a basket: what, when, for how many. */
record BasketItem(
        String listingId,
        String optionId,
        LocalDate date,
        @Nullable String startTime,
        int nights,
        Party party) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}\\.[a-z0-9-]{1,80}");
    private static final Pattern OPTION = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9](:00)?");
    private static final Pattern UNITS = Pattern.compile("[A-Z]+[0-9]{1,5}(\\.[A-Z]+[0-9]{1,5}){0,6}");
    private static final int FIELDS = 6;
    private static final int MOST_NIGHTS = 180;

    BasketItem {
        if (!ID.matcher(listingId).matches() || !OPTION.matcher(optionId).matches()) {
            throw new IllegalArgumentException("No listing and option are called that");
        }
        if (startTime != null && !TIME.matcher(startTime).matches()) {
            throw new IllegalArgumentException("No time of day");
        }
        if (party.isEmpty() || nights < 0 || nights > MOST_NIGHTS) {
            throw new IllegalArgumentException("Nobody, or no possible number of nights");
        }
    }

    static boolean isListingId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    /** Made of characters that a cookie may hold as they are. */
    String encode() {
        String units = party.units().entrySet().stream()
                .map(unit -> unit.getKey() + unit.getValue())
                .collect(Collectors.joining("."));
        return String.join(
                "~",
                listingId,
                optionId,
                date.toString(),
                startTime == null ? "" : startTime,
                nights == 0 ? "" : String.valueOf(nights),
                units);
    }

    /** Nothing if any part of it is not as {@link #encode} writes it. */
    static Optional<BasketItem> decode(String text) {
        String[] fields = text.split("~", -1);
        if (fields.length != FIELDS || !UNITS.matcher(fields[5]).matches()) {
            return Optional.empty();
        }
        try {
            return Numbers.date(fields[2])
                    .map(date -> new BasketItem(
                            fields[0],
                            fields[1],
                            date,
                            fields[3].isEmpty() ? null : fields[3],
                            Numbers.within(fields[4], 0, MOST_NIGHTS, 0),
                            party(fields[5])));
        } catch (IllegalArgumentException hostile) {
            return Optional.empty();
        }
    }

    private static Party party(String units) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String unit : units.split("\\.", -1)) {
            String kind = unit.replaceAll("[0-9]", "");
            counts.put(kind, Integer.valueOf(unit.substring(kind.length())));
        }
        return new Party(counts);
    }

    Wish wish() {
        return new Wish(listingId, optionId, date, startTime, nights == 0 ? null : nights, party.units());
    }

    /** The listing's page with this wish filled in; choosing there replaces the item at that place in the basket. */
    String changeUrl(LocalDate otherDate, int index) {
        Address address = Address.of("/listing/" + listingId)
                .with("option", optionId)
                .with("date", otherDate)
                .with("time", startTime)
                .with("nights", nights == 0 ? null : nights);
        party.units().forEach(address::with);
        return address.with("replace", index).toString() + "#choose";
    }
}
