package org.panprd.marketplace.web.page;

import java.util.List;
import org.panprd.marketplace.web.session.Language;

/** Where travellers may live: the provinces of mainland China by ISO 3166-2, and {@link Countries}. */
public final class Origins {
    /** In the order of GB/T 2260. */
    private static final List<String> PROVINCES = List.of(
            "CN-BJ", "CN-TJ", "CN-HE", "CN-SX", "CN-NM", "CN-LN", "CN-JL", "CN-HL", "CN-SH", "CN-JS", "CN-ZJ", "CN-AH",
            "CN-FJ", "CN-JX", "CN-SD", "CN-HA", "CN-HB", "CN-HN", "CN-GD", "CN-GX", "CN-HI", "CN-CQ", "CN-SC", "CN-GZ",
            "CN-YN", "CN-XZ", "CN-SN", "CN-GS", "CN-QH", "CN-NX", "CN-XJ");

    private Origins() {}

    /** Options under a heading. */
    public record Group(String title, List<Choice> options) {}

    /** The provinces, then the countries and regions. */
    public static List<Group> groups(Language language) {
        Texts texts = Texts.in(language);
        return List.of(
                new Group(texts.get("book.origin.provinces"), Choice.of(texts, "origin", PROVINCES)),
                new Group(texts.get("book.origin.countries"), Countries.residences(language)));
    }

    /** What that is called; its code, if nobody knows it. */
    public static String name(Language language, String code) {
        return PROVINCES.contains(code) ? Texts.in(language).get("origin." + code) : Countries.name(language, code);
    }
}
