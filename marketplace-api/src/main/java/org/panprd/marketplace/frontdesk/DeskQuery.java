package org.panprd.marketplace.frontdesk;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.OperatorQuery;
import org.panprd.marketplace.booking.OperatorQuery.After;
import org.panprd.marketplace.booking.OperatorQuery.Flag;
import org.panprd.marketplace.booking.OperatorQuery.Order;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Cursor;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What an operator may ask of the list of its items. */
public class DeskQuery {
    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 366;
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @PathParam(ScopeFilter.OPERATOR)
    String operator = "";

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("listing")
    @Nullable
    String listing;

    @QueryParam("reference")
    @Nullable
    String reference;

    @QueryParam("flag")
    @Nullable
    String flag;

    @QueryParam("sort")
    @Nullable
    String sort;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Nullable
    String limit;

    /** The next 30 days, unless a reference, or what was booked last, is asked for; one item more than the limit. */
    OperatorQuery read(LocalDate today) {
        QueryValues values = new QueryValues();
        Order order = one(Order.values(), sort, "sort", values).orElse(Order.DATE);
        boolean upcoming = order == Order.DATE && blank(reference) == null;
        LocalDate first = values.date(from, "from").orElse(upcoming ? today : null);
        LocalDate last = values.date(to, "to").orElse(upcoming && first != null ? first.plusDays(DEFAULT_DAYS) : null);
        if (first != null && last != null) {
            values.require(!last.isBefore(first), "to", "return-date", first);
            values.require(!last.isAfter(first.plusDays(MAX_DAYS)), "to", "too-far-from", MAX_DAYS, first);
        }
        BookingStatus wanted =
                one(BookingStatus.values(), status, "status", values).orElse(null);
        Flag flagged = one(Flag.values(), flag, "flag", values).orElse(null);
        int size = values.number(limit, "limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        values.refuse();
        String code = blank(listing);
        return new OperatorQuery(
                tenant,
                operator,
                first,
                last,
                wanted,
                code == null ? null : code.substring(code.indexOf('.') + 1),
                blank(reference),
                flagged,
                order,
                after(order),
                size + 1);
    }

    private @Nullable After after(Order order) {
        String text = blank(cursor);
        if (text == null) {
            return null;
        }
        List<String> parts = Cursor.parse(text, 3).values();
        try {
            boolean byDate = order == Order.DATE;
            return new After(
                    byDate ? LocalDate.parse(parts.get(0)) : null,
                    byDate ? null : Instant.parse(parts.get(0)),
                    UUID.fromString(parts.get(1)),
                    Integer.parseInt(parts.get(2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.invalid("cursor", "cursor");
        }
    }

    private static <T extends Enum<T>> Optional<T> one(
            T[] all, @Nullable String text, String field, QueryValues values) {
        String name = blank(text);
        Optional<T> found =
                Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
        values.require(name == null || found.isPresent(), field, "one-of", Arrays.toString(all));
        return found;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
