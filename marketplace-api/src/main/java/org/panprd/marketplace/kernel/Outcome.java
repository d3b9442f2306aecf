package org.panprd.marketplace.kernel;

import java.util.List;

/**
 * What a request for very many changes comes to.
 *
 * @param changes how much changes
 * @param version of what it was compared with
 * @param faults because of which nothing is changed; each names a change by its place in the request
 */
public record Outcome(int changes, long version, List<FieldFault> faults) {
    public Outcome {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is in the way, and all is still as it was seen. */
    public boolean isGood(long seen) {
        return version == seen && faults.isEmpty();
    }
}
