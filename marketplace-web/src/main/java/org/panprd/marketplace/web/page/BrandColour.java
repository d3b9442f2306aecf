package org.panprd.marketplace.web.page;

import java.util.regex.Pattern;

/** A region's colour, and the ink that can be read on it. */
record BrandColour(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final BrandColour WHITE = new BrandColour(255, 255, 255);
    private static final BrandColour INK = new BrandColour(0x1b, 0x1b, 0x1b);

    static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    static BrandColour parse(String hex) {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("Not a colour: " + hex);
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new BrandColour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** White or nearly black, whichever stands out more. */
    BrandColour ink() {
        return contrastWith(WHITE) >= contrastWith(INK) ? WHITE : INK;
    }

    /** WCAG 2.2 contrast ratio, 1 to 21. */
    double contrastWith(BrandColour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
