package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A licence of a business. */
public record Licence(
        String id,
        @Nullable String operator,
        String kind,
        String kindName,
        String number,
        String issuer,
        @Nullable LocalDate validUntil,
        @Nullable Long daysLeft,
        String status,
        @Nullable String checkedIn,
        @Nullable String agreement,
        @Nullable String reason,
        @Nullable FileOf file) {
    private static final int SOON = 60;

    /** Some of them. */
    public record All(List<Licence> items) {}

    /** Whether it counts and ends soon. */
    public boolean isEnding() {
        return status.equals("VALID") && daysLeft != null && daysLeft <= SOON;
    }

    /** What is known of its file. */
    public record FileOf(String mediaType, int sizeBytes) {
        /** A name by which to save it. */
        public String fileName() {
            return mediaType.equals("image/jpeg") ? "licence.jpg" : "licence.pdf";
        }
    }

    /** What is sent. */
    public record New(
            String kind,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String validUntil) {}

    /** Kinds of licences. */
    public record Kinds(List<Kind> items) {
        /** What an operator of that kind needs, besides what border tours do. */
        public List<Kind> neededBy(String operatorKind, boolean crossesPorts) {
            return items.stream()
                    .filter(kind -> kind.holders().contains(operatorKind) || (kind.tours() && crossesPorts))
                    .toList();
        }
    }

    /** A kind of licence. */
    public record Kind(
            String code,
            String name,
            String issuer,
            List<String> holders,
            boolean tours,
            boolean expires,
            String source,
            LocalDate sourceAsOf) {
        /** Whether its number is that of the business. */
        public boolean isRegistration() {
            return code.equals("business-registration");
        }
    }
}
