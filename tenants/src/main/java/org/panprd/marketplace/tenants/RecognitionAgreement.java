package org.panprd.marketplace.tenants;

import java.util.List;
import org.panprd.marketplace.tenants.border.Source;

/**
 * Regions that take each other's results of some kinds of examination: an entry of
 * {@code region/wellness/examinations.yaml}. Elsewhere a result counts where it was made only.
 */
public record RecognitionAgreement(List<String> among, Source source, List<ExaminationKind> examinations) {
    public RecognitionAgreement {
        among = List.copyOf(among);
        examinations = List.copyOf(examinations);
    }

    /** Whether it lets a result that was made in one region count in another. */
    public boolean joins(String madeIn, String shownIn) {
        return among.contains(madeIn) && among.contains(shownIn);
    }
}
