package org.panprd.marketplace.web.shop;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.SessionTime;
import org.panprd.marketplace.web.api.Wish;
import org.panprd.marketplace.web.page.Address;

/** One wish of a basket: what, when, for how many. */
record BasketItem(
        String listingId,
        String optionId,
        LocalDate date,
        @Nullable String startTime,
        int nights,
        Party party,
        @Nullable SessionChoice sessions) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}\\.[a-z0-9-]{1,80}");
    private static final Pattern OPTION = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9](:00)?");
    private static final Pattern UNITS = Pattern.compile("[A-Z]+[0-9]{1,5}(\\.[A-Z]+[0-9]{1,5}){0,6}");
    private static final int FIELDS = 6;
    private static final int FIELDS_WITH_SESSIONS = 7;
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

    /** Of what has no sessions. */
    BasketItem(String listingId, String optionId, LocalDate date, @Nullable String startTime, int nights, Party party) {
        this(listingId, optionId, date, startTime, nights, party, null);
    }

    static boolean isListingId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    /** Made of characters that a cookie may hold as they are. */
    String encode() {
        String units = party.units().entrySet().stream()
                .map(unit -> unit.getKey() + unit.getValue())
                .collect(Collectors.joining("."));
        String item = String.join(
                "~",
                listingId,
                optionId,
                date.toString(),
                startTime == null ? "" : startTime,
                nights == 0 ? "" : String.valueOf(nights),
                units);
        return sessions == null ? item : item + "~" + sessions.encode(date);
    }

    /** Nothing if any part of it is not as {@link #encode} writes it. */
    static Optional<BasketItem> decode(String text) {
        String[] fields = text.split("~", -1);
        boolean hasSessions = fields.length == FIELDS_WITH_SESSIONS;
        if ((fields.length != FIELDS && !hasSessions)
                || !UNITS.matcher(fields[5]).matches()) {
            return Optional.empty();
        }
        try {
            Optional<BasketItem> item = Numbers.date(fields[2])
                    .map(date -> new BasketItem(
                            fields[0],
                            fields[1],
                            date,
                            fields[3].isEmpty() ? null : fields[3],
                            Numbers.within(fields[4], 0, MOST_NIGHTS, 0),
                            party(fields[5])));
            return hasSessions
                    ? item.flatMap(
                            one -> SessionChoice.decode(one.date(), fields[6]).map(one::with))
                    : item;
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

    /** The same with sessions. */
    BasketItem with(@Nullable SessionChoice choice) {
        return new BasketItem(listingId, optionId, date, startTime, nights, party, choice);
    }

    /** The same with the plan that was shown of it, if there is one. */
    BasketItem planned(@Nullable List<SessionTime> shown) {
        return shown == null || shown.isEmpty()
                ? this
                : with((sessions == null ? SessionChoice.NONE : sessions).with(shown));
    }

    /** The plan that was shown of it; empty if there is none. */
    List<SessionTime> plan() {
        return sessions == null ? List.of() : sessions.plan();
    }

    Wish wish() {
        return new Wish(
                listingId,
                optionId,
                date,
                startTime,
                nights == 0 ? null : nights,
                party.units(),
                sessions == null ? null : sessions.wishes());
    }

    /** The listing's page with this wish filled in; choosing there replaces the item at that place in the basket. */
    String changeUrl(LocalDate otherDate, int index) {
        Address address = Address.of("/listing/" + listingId)
                .with("option", optionId)
                .with("date", otherDate)
                .with("time", startTime)
                .with("nights", nights == 0 ? null : nights);
        party.units().forEach(address::with);
        if (sessions != null) {
            SessionChoice kept = otherDate.equals(date) ? sessions : sessions.ofTimes();
            address.with("sessions", kept.encode(otherDate));
        }
        return address.with("replace", index).toString() + "#choose";
    }
}
