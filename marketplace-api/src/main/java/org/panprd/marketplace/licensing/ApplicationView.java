package org.panprd.marketplace.licensing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.licensing.NewApplication.BankAccount;
import org.panprd.marketplace.licensing.NewApplication.Contact;
import org.panprd.marketplace.tenants.Text;

/**
 * An application to its applicant and to the bureau.
 *
 * @param status {@code DRAFT}, {@code SUBMITTED}, {@code RETURNED}, {@code APPROVED}, {@code REFUSED}
 * @param bankAccount of its number only the last four characters
 * @param needed all licences that such a business needs
 * @param operator the code of the operator that it has become
 * @param reason why it was returned or refused, as the bureau has written it
 */
public record ApplicationView(
        UUID id,
        String tenant,
        String status,
        String kind,
        Text name,
        String registrationNumber,
        String telephone,
        String email,
        boolean crossesPorts,
        Contact contact,
        BankAccount bankAccount,
        List<LicenceView> licences,
        List<NeededView> needed,
        @Nullable String operator,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt) {

    /** Some applications. */
    public record ApplicationList(List<Summary> items) {}

    /** What stands in a list: nothing of a person. */
    public record Summary(
            UUID id,
            String tenant,
            String status,
            String kind,
            Text name,
            String registrationNumber,
            boolean crossesPorts,
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable Instant decidedAt) {}

    /**
     * A licence that is needed.
     *
     * @param state {@code SHOWN}, {@code RECOGNISED}, {@code MISSING}, {@code NO_FILE}, {@code OVER}
     */
    public record NeededView(
            String kind,
            String kindName,
            String issuer,
            boolean expires,
            String state,
            @Nullable RecognisedView recognised) {}

    /**
     * Why a licence need not be shown.
     *
     * @param tenant that has checked it, {@code operator} who has it there
     * @param agreement the entry of the matrix of recognition that was used, {@code source} its source
     */
    public record RecognisedView(
            String tenant,
            String operator,
            String number,
            @Nullable LocalDate validUntil,
            String agreement,
            @Nullable String source,
            @Nullable LocalDate sourceAsOf) {}
}
