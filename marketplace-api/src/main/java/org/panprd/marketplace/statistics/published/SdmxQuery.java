package org.panprd.marketplace.statistics.published;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.statistics.published.Publications.Wanted;

/**
 * Which published data is asked for, in the manner of SDMX's REST interface: {@code TOURISM_MONTHLY/M.CN-YN.VISITORS+NIGHTS..}
 * is a flow and a key with a part for each dimension, in which nothing stands for everything.
 */
public class SdmxQuery {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern FLOW =
            Pattern.compile("(" + Sdmx.AGENCY + ",)?" + Sdmx.FLOW + "(,(latest|" + Pattern.quote(Sdmx.VERSION) + "))?");
    private static final Pattern KEY =
            Pattern.compile("([A-Za-z0-9_-]+(\\+[A-Za-z0-9_-]+)*)?(\\.([A-Za-z0-9_-]+(\\+[A-Za-z0-9_-]+)*)?){4}");
    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2999, 12);
    private static final int MAX_KEY = 1000;

    @PathParam("flow")
    String flow = "";

    @PathParam("key")
    String key = "";

    @QueryParam("startPeriod")
    @Nullable
    String startPeriod;

    @QueryParam("endPeriod")
    @Nullable
    String endPeriod;

    @QueryParam("asOf")
    @Nullable
    String asOf;

    /** What is asked for; as of now, if no moment is given. */
    record Asked(Wanted wanted, @Nullable Instant asOf) {}

    /**
     * What is asked for.
     *
     * @param tenants by their codes of ISO 3166
     * @throws Refusal {@code not-found} for another flow
     */
    Asked read(Map<String, String> tenants) {
        if (!FLOW.matcher(flow).matches()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        QueryValues values = new QueryValues();
        boolean isAll = key.equals("all");
        values.require(isAll || (key.length() <= MAX_KEY && KEY.matcher(key).matches()), "key", "series-key");
        YearMonth from = period(startPeriod, "startPeriod", 1, values).orElse(FIRST);
        YearMonth until = period(endPeriod, "endPeriod", 12, values).orElse(LAST);
        Optional<Instant> moment = moment(values);
        values.refuse();
        String[] parts = isAll ? new String[] {"", "", "", "", ""} : key.split("\\.", -1);
        List<String> areas = codes(parts[1]);
        List<String> frequencies = codes(parts[0]);
        boolean isMonthly = frequencies == null || frequencies.contains("M");
        List<String> wanted = areas == null
                ? null
                : areas.stream().map(area -> tenants.getOrDefault(area, "")).toList();
        return new Asked(
                new Wanted(
                        isMonthly ? wanted : List.of(), codes(parts[2]), codes(parts[3]), codes(parts[4]), from, until),
                moment.orElse(null));
    }

    /** What an answer depends on, in one line. */
    String line() {
        return String.join(
                "|", flow, key, String.valueOf(startPeriod), String.valueOf(endPeriod), String.valueOf(asOf));
    }

    private static @Nullable List<String> codes(String part) {
        return part.isEmpty() ? null : Arrays.asList(part.split("\\+", -1));
    }

    private static Optional<YearMonth> period(@Nullable String text, String field, int month, QueryValues values) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            if (text.matches("20[0-9]{2}-[0-9]{2}")) {
                return Optional.of(YearMonth.parse(text));
            }
            if (text.matches("20[0-9]{2}")) {
                return Optional.of(YearMonth.of(Integer.parseInt(text), month));
            }
        } catch (DateTimeParseException e) {
            values.require(false, field, "month");
            return Optional.empty();
        }
        values.require(false, field, "month");
        return Optional.empty();
    }

    /** A day is meant to its end. */
    private Optional<Instant> moment(QueryValues values) {
        String text = asOf;
        if (text == null || !text.contains("T")) {
            return values.date(text, "asOf")
                    .map(LocalDate::atStartOfDay)
                    .map(day -> day.plusDays(1).atZone(ZONE).toInstant());
        }
        try {
            // Years of more digits would be parsed, and the database has none of them.
            if (text.matches("[0-9]{4}-.*")) {
                return Optional.of(Instant.parse(text));
            }
        } catch (DateTimeParseException e) {
            values.require(false, "asOf", "date");
            return Optional.empty();
        }
        values.require(false, "asOf", "date");
        return Optional.empty();
    }
}
