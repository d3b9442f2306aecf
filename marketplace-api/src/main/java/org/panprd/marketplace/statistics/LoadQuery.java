package org.panprd.marketplace.statistics;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** For which days a bureau asks how full its region is: from today and for 28 days, unless said otherwise; 62 at the most. */
public class LoadQuery {
    private static final int MOST_DAYS = 62;
    private static final int DAYS = 28;

    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    /** Both count. */
    record Read(LocalDate first, LocalDate last) {}

    Read read(Today today) {
        QueryValues values = new QueryValues();
        LocalDate first = values.date(from, "from").orElseGet(() -> today.in(tenant));
        LocalDate last = values.date(to, "to").orElseGet(() -> first.plusDays(DAYS - 1L));
        values.require(!last.isBefore(first), "to", "return-date", first);
        values.require(last.isBefore(first.plusDays(MOST_DAYS)), "to", "too-far-from", MOST_DAYS, first);
        values.refuse();
        return new Read(first, last);
    }
}
