package org.panprd.marketplace.sheets;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.sheets.SheetRoom.Owner;
import org.panprd.marketplace.sheets.SheetRoom.Span;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Whose sheets an address names, of which kind, and of which days. */
public class SheetPath {
    private static final int MOST_DAYS = 400;
    private static final String DAYS = "92";

    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @PathParam(ScopeFilter.OPERATOR)
    String operator = "";

    @PathParam("kind")
    String kind = "";

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("days")
    @Nullable
    String days;

    @QueryParam("table")
    @Nullable
    String table;

    Owner owner() {
        return new Owner(tenant, operator);
    }

    SheetKind kind() {
        return SheetKind.find(kind).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The one that is named; otherwise all, or the first. */
    List<SheetTable> tables(List<SheetTable> all, boolean one) {
        if (table == null) {
            return one ? all.subList(0, 1) : all;
        }
        return all.stream()
                .filter(candidate -> candidate.name().equals(table))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> Refusal.invalid("table", "unknown-value"));
    }

    Span span(LocalDate today) {
        QueryValues values = new QueryValues();
        LocalDate first = values.date(from, "from").orElse(today);
        String wished = days == null ? DAYS : days;
        boolean isNumber =
                wished.matches("[0-9]{1,3}") && Integer.parseInt(wished) >= 1 && Integer.parseInt(wished) <= MOST_DAYS;
        values.require(isNumber, "days", "between", 1, MOST_DAYS);
        boolean near = !first.isBefore(today.minusDays(MOST_DAYS)) && !first.isAfter(today.plusDays(MOST_DAYS));
        values.require(near, "from", "between", today.minusDays(MOST_DAYS), today.plusDays(MOST_DAYS));
        values.refuse();
        return new Span(first, first.plusDays(Integer.parseInt(wished) - 1L));
    }
}
