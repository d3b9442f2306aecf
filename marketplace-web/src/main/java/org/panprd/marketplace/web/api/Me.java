package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed-in person, and for whom they may act. */
public record Me(String subject, String name, @Nullable String email, List<Acting> acting) {
    /** A tenant in which somebody works: for its bureau, or for one of its operators, perhaps as its doctor. */
    public record Acting(
            String tenant, String role, @Nullable String operator, boolean leads, boolean treats) {
        /** Whether it is the staff of that operator, or of the bureau if none is named. */
        public boolean isFor(String code, @Nullable String named) {
            return tenant.equals(code) && (named == null ? operator == null : named.equals(operator));
        }
    }
}
