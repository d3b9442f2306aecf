package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An application of a business that wants to sell. */
public record Business(
        String id,
        String tenant,
        String status,
        String kind,
        Map<String, String> name,
        String registrationNumber,
        String telephone,
        String email,
        boolean crossesPorts,
        Contact contact,
        BankAccount bankAccount,
        List<Licence> licences,
        List<Needed> needed,
        @Nullable String operator,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt) {

    /** Some of them. */
    public record All(List<Summary> items) {}

    /** What stands in a list. */
    public record Summary(
            String id,
            String tenant,
            String status,
            String kind,
            Map<String, String> name,
            String registrationNumber,
            boolean crossesPorts,
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable Instant decidedAt) {}

    /** Whether its applicant may change it. */
    public boolean isOpen() {
        return status.equals("DRAFT") || status.equals("RETURNED");
    }

    /** Whether the bureau may decide. */
    public boolean isSubmitted() {
        return status.equals("SUBMITTED");
    }

    /** Whether everything that is needed is there. */
    public boolean isComplete() {
        return needed.stream().allMatch(Needed::isEnough);
    }

    /** What was shown of that kind. */
    public @Nullable Licence licence(String wanted) {
        return licences.stream()
                .filter(licence -> licence.kind().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** A person to ask. */
    public record Contact(
            @Nullable String name,
            @Nullable String telephone,
            @Nullable String email) {}

    /** Where it is paid to. */
    public record BankAccount(
            @Nullable String holder,
            @Nullable String bank,
            @Nullable String number) {}

    /** A licence that is needed. */
    public record Needed(
            String kind,
            String kindName,
            String issuer,
            boolean expires,
            String state,
            @Nullable Recognised recognised) {
        /** Whether it is there. */
        public boolean isEnough() {
            return state.equals("SHOWN") || state.equals("RECOGNISED");
        }
    }

    /** Why it need not be shown. */
    public record Recognised(
            String tenant,
            String operator,
            String number,
            @Nullable LocalDate validUntil,
            String agreement,
            @Nullable String source,
            @Nullable LocalDate sourceAsOf) {}

    /** What is sent. */
    public record New(
            @Nullable String tenant,
            @Nullable String kind,
            Map<String, String> name,
            @Nullable String registrationNumber,
            @Nullable String telephone,
            @Nullable String email,
            boolean crossesPorts,
            Contact contact,
            @Nullable BankAccount bankAccount,
            List<Licence.New> licences) {}

    /** What the bureau says. */
    public record Decision(
            @Nullable String decision, @Nullable String reason) {}
}
