package org.panprd.marketplace.licensing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.licensing.NewApplication.BankAccount;
import org.panprd.marketplace.licensing.NewApplication.Contact;
import org.panprd.marketplace.platform.MasterKeys.Sealed;
import org.panprd.marketplace.tenants.Text;

/** An application, as it is kept. */
record Application(
        String tenant,
        UUID id,
        String applicant,
        Status status,
        Content content,
        Sealed sealed,
        List<Recognised> recognised,
        @Nullable String operator,
        @Nullable String reason,
        Times times) {

    Application {
        recognised = List.copyOf(recognised);
    }

    /** What has become of it. */
    public enum Status {
        DRAFT,
        /** With the bureau. */
        SUBMITTED,
        /** The bureau has asked back: it is the applicant's turn. */
        RETURNED,
        APPROVED,
        REFUSED
    }

    /** What its licences say in public. */
    record Content(
            String kind, Text name, String registrationNumber, String telephone, String email, boolean crossesPorts) {}

    /** What is sealed. */
    record Private(Contact contact, BankAccount bankAccount) {}

    /** When it was made, submitted the last time, and decided the last time. */
    record Times(
            Instant created,
            @Nullable Instant submitted,
            @Nullable Instant decided) {}

    /**
     * A licence that need not be shown: another tenant has checked it.
     *
     * @param tenant the other tenant, {@code operator} who has it there
     * @param agreement the code of the entry of {@code region/licences.yaml} by which it counts
     */
    record Recognised(
            String kind,
            String tenant,
            String operator,
            String agreement,
            String number,
            String issuer,
            @Nullable LocalDate validUntil) {

        boolean isOver(LocalDate today) {
            return validUntil != null && validUntil.isBefore(today);
        }
    }

    /** Refused unless it is the applicant's turn. */
    Application requireOpen() {
        return require(status == Status.DRAFT || status == Status.RETURNED);
    }

    /** Refused unless it is the bureau's turn. */
    Application requireSubmitted() {
        return require(status == Status.SUBMITTED);
    }

    private Application require(boolean condition) {
        if (!condition) {
            throw new Refusal(LicensingProblem.APPLICATION_CLOSED);
        }
        return this;
    }
}
