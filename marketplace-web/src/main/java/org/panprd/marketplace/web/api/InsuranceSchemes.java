package org.panprd.marketplace.web.api;

import java.util.List;

/** Schemes of health insurance, and where somebody can belong to them. */
public record InsuranceSchemes(List<Scheme> items) {
    /** A scheme. */
    public record Scheme(String code, String name, List<Named> homes) {}
}
