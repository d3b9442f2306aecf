package org.panprd.marketplace.intake;

import java.util.List;
import java.util.Map;
import org.panprd.marketplace.supply.Theirs;
import org.panprd.marketplace.tenants.Language;

/** A supplier's products. */
final class Samples {
    private Samples() {}

    static Theirs.Unit unit(String id, String type, long retail) {
        return new Theirs.Unit(
                id,
                type,
                List.of(),
                new Theirs.UnitRestrictions(0, 120, false, null, null, 1, List.of()),
                List.of(new Theirs.Pricing(retail, retail, "CNY", 2)));
    }

    static Theirs.Option option(String id, Theirs.Unit... units) {
        return new Theirs.Option(
                id,
                "Option " + id,
                List.of("14:00", "09:00"),
                2,
                "day",
                List.of("firstName", "emailAddress"),
                new Theirs.Restrictions(1, 500),
                List.of(units),
                null);
    }

    static Theirs.Product product(String locale, String title, Theirs.Option... options) {
        return new Theirs.Product(
                "p-1",
                title,
                locale,
                "Asia/Shanghai",
                true,
                "START_TIME",
                List.of(options),
                "CNY",
                List.of("CNY"),
                "UNIT",
                title,
                "About " + title,
                null,
                List.of(
                        new Theirs.Feature("Boats of " + title, "HIGHLIGHT"),
                        new Theirs.Feature("Guide of " + title, "INCLUSION")),
                90);
    }

    static Theirs.Product walk() {
        return product(
                "en-GB",
                "Walk",
                option("Morning 1", unit("u-adult", "ADULT", 12_800), unit("u-family", "FAMILY", 30_000)),
                option("Morning-1", unit("a", "ADULT", 12_800), unit("c", "CHILD", 6_400)));
    }

    static Wording wording(Theirs.Product english) {
        return Wording.of(Map.of(
                Language.ENGLISH,
                english,
                Language.SIMPLIFIED_CHINESE,
                product("zh-CN", "散步", english.options().toArray(Theirs.Option[]::new)),
                Language.TRADITIONAL_CHINESE,
                english));
    }
}
