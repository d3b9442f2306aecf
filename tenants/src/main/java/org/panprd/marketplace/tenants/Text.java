package org.panprd.marketplace.tenants;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One text in the three languages of the catalogue. */
public record Text(
        @JsonProperty("zh-Hans") String zhHans,
        @JsonProperty("zh-Hant") String zhHant,
        String en) {

    public String in(Language language) {
        return switch (language) {
            case SIMPLIFIED_CHINESE -> zhHans;
            case TRADITIONAL_CHINESE -> zhHant;
            case ENGLISH -> en;
        };
    }
}
