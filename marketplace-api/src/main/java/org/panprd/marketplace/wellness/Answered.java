package org.panprd.marketplace.wellness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Fitness;
import org.panprd.marketplace.tenants.Text;

/**
 * What somebody has answered for a programme that they book, and what followed; it is kept sealed.
 *
 * @param listing id of the programme
 * @param version of the questionnaire, by which it was answered and judged
 * @param reasons codes of the rules that applied, the worst first
 * @param mustShow codes of the examinations whose result has to be shown
 */
record Answered(
        String name,
        int age,
        String listing,
        Text title,
        Text optionTitle,
        LocalDate date,
        LocalDate endDate,
        String questionnaire,
        int version,
        Map<String, String> answers,
        Fitness outcome,
        List<String> reasons,
        List<String> mustShow) {

    Answered {
        mustShow = List.copyOf(mustShow);
        answers = Map.copyOf(answers);
        reasons = List.copyOf(reasons);
    }

    String tenant() {
        return ListingId.of(listing).tenant();
    }

    /** Not to be written anywhere. */
    @Override
    public String toString() {
        return "answers";
    }

    /** With whom it belongs to, and the reports that go with it. */
    record Kept(
            UUID id,
            int item,
            int participant,
            String operator,
            boolean needsApproval,
            int approvalHours,
            Answered content,
            List<UUID> reports) {
        /** Not to be written anywhere. */
        @Override
        public String toString() {
            return "answers";
        }
    }
}
