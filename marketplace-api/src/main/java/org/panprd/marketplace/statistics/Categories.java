package org.panprd.marketplace.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Origins;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.Unit;

/** What breakdowns can tell apart, and what it is called. */
@ApplicationScoped
public class Categories {
    private static final String UNKNOWN = "unknown";

    @Inject
    Names names;

    private final Map<String, Text> all = new LinkedHashMap<>();

    @PostConstruct
    void name() {
        all.put(Breakdown.TOTAL, text("statistics.total"));
        Stream.of(Family.values()).map(Family::code).forEach(code -> all.put(code, text("family." + code)));
        Stream.of(Unit.values()).map(Unit::name).forEach(code -> all.put(code, text("unit." + code)));
        new TreeSet<>(Origins.ALL).forEach(code -> all.put(code, origin(code)));
        all.put(UNKNOWN, origin(UNKNOWN));
    }

    /** All codes of all breakdowns in an order that does not change, the total first. */
    public Map<String, Text> all() {
        return Collections.unmodifiableMap(all);
    }

    private Text origin(String code) {
        return each(language -> names.of("", Dimension.ORIGIN, language).apply(code));
    }

    /** A text of this server in all of its languages. */
    public static Text text(String key) {
        return each(language -> Texts.text(language, key));
    }

    private static Text each(Function<Language, String> in) {
        return new Text(
                in.apply(Language.SIMPLIFIED_CHINESE),
                in.apply(Language.TRADITIONAL_CHINESE),
                in.apply(Language.ENGLISH));
    }
}
