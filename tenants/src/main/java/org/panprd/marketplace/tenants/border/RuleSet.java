package org.panprd.marketplace.tenants.border;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Lists;
import org.panprd.marketplace.tenants.Text;

/**
 * Rules on one matter, as they stand from a day on: {@code region/border/rules/CODE.yaml}. A version is never changed; a
 * new one takes its place from its own first day.
 *
 * @param effectiveUntil the last day, if the rules say so themselves
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleSet(
        String code,
        int version,
        Text title,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        Source source,
        List<Way> ways,
        List<Bar> bars) {

    public RuleSet {
        ways = Lists.copy(ways);
        bars = Lists.copy(bars);
    }

    /** All that it is made of, ways first. */
    public Stream<Rule> rules() {
        return Stream.concat(ways.stream(), bars.stream());
    }
}
