package org.panprd.marketplace.tenants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A licence of an operator: an entry of {@code licences.yaml}.
 *
 * @param operator its code
 * @param issuer as it stands on the licence
 * @param validUntil the last day on which it counts; without one if its kind does not expire
 */
public record HeldLicence(
        String operator,
        String kind,
        String number,
        String issuer,
        @Nullable LocalDate validUntil) {}
