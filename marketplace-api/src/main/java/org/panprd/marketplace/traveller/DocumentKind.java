package org.panprd.marketplace.traveller;

import java.util.regex.Pattern;

/** A document that people travel on, with the form of its number. */
enum DocumentKind {
    /** 居民身份证, of mainland citizens; {@link IdentityNumber} checks the number further. */
    RESIDENT_IDENTITY_CARD("[0-9]{17}[0-9X]", true),
    /** 往来港澳通行证, of mainland citizens to Hong Kong and Macau. */
    HONG_KONG_MACAU_PERMIT("C[A-Z0-9][0-9]{7}", true),
    /** 港澳居民来往内地通行证, of residents of Hong Kong (H) and Macau (M). */
    MAINLAND_PERMIT_HONG_KONG_MACAU("[HM]([0-9]{8}|[0-9]{10})", false),
    /** 台湾居民来往大陆通行证. */
    MAINLAND_PERMIT_TAIWAN("[0-9]{8}", false),
    /** An ordinary passport; the number as ICAO Doc 9303 part 4 holds it. */
    PASSPORT("[A-Z0-9]{5,9}", false),
    /** 中华人民共和国出入境通行证, of mainland citizens on border tours. */
    BORDER_TRAVEL_PERMIT("[A-Z0-9]{7,10}", true);

    private final Pattern number;
    private final boolean ofMainlandCitizens;

    DocumentKind(String number, boolean ofMainlandCitizens) {
        this.number = Pattern.compile(number);
        this.ofMainlandCitizens = ofMainlandCitizens;
    }

    boolean fits(String candidate) {
        return number.matcher(candidate).matches();
    }

    boolean isOfMainlandCitizens() {
        return ofMainlandCitizens;
    }

    /** An identity card may be valid for life; everything else ends. */
    boolean mustExpire() {
        return this != RESIDENT_IDENTITY_CARD;
    }
}
