package org.panprd.marketplace.tenants;

import java.util.List;
import org.panprd.marketplace.tenants.border.Source;

/**
 * A kind of institution that offers wellness: an entry of {@code region/wellness/institutions.yaml}.
 *
 * @param licence what it shows, {@code issuer} who gives it
 * @param may what it may do by that
 * @param medical whether it may do medical acts
 * @param grades from the lowest to the highest; empty where there are none
 */
public record InstitutionKind(
        String code,
        Text name,
        Text licence,
        Text issuer,
        Text may,
        boolean medical,
        List<Grade> grades,
        Source source) {

    public InstitutionKind {
        grades = Lists.copy(grades);
    }

    /** What an institution is known to reach. */
    public record Grade(String code, Text name) {}
}
