package org.panprd.marketplace.web.page;

import java.util.List;

/** Something that a form lets people choose: what is sent, and what they read. */
public record Choice(String code, String name) {
    /** Codes with the texts {@code PREFIX.CODE}. */
    public static List<Choice> of(Texts texts, String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Choice(code, texts.get(prefix + "." + code)))
                .toList();
    }
}
