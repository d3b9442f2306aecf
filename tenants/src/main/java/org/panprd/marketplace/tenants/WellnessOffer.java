package org.panprd.marketplace.tenants;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a wellness listing says besides: who offers it and by which licence, and for whom it is.
 *
 * @param medicalPercent how much of the price pays for medical acts, where a scheme of insurance settles them
 * @param questionnaire code of what is asked of each participant
 * @param approvalHours within which the institution answers whether somebody may take part
 * @param mustShow codes of the examinations whose result each participant has to show
 */
public record WellnessOffer(
        Institution institution,
        boolean medicalActs,
        @Nullable Integer medicalPercent,
        String questionnaire,
        int approvalHours,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        List<String> mustShow) {

    public WellnessOffer {
        mustShow = Lists.copy(mustShow);
    }

    /** The name is given where it is another than the operator's. */
    public record Institution(
            String kind,
            @Nullable Text name,
            String licenceNumber,
            Text issuer,
            LocalDate validUntil,
            @Nullable String grade) {}
}
