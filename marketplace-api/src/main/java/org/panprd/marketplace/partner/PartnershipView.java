package org.panprd.marketplace.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.partner.Partnership.Side;
import org.panprd.marketplace.tenants.Language;

/**
 * A partnership, as either side sees it.
 *
 * @param listing {@code TENANT.CODE}
 * @param mine whether the reader has asked, and not been asked
 * @param lastDay on which anything of it takes place, if it was ended
 */
public record PartnershipView(
        UUID id,
        String listing,
        String title,
        String operator,
        String askingTenant,
        String askingOperator,
        boolean mine,
        String status,
        int netPercent,
        int noticeDays,
        @Nullable Integer allotment,
        @Nullable String message,
        @Nullable String reason,
        @Nullable LocalDate lastDay,
        Instant askedAt) {

    /** The latest first. */
    public record PartnershipList(List<PartnershipView> items) {}

    /**
     * A listing that its operator has opened to partners, or might.
     *
     * @param listing {@code TENANT.CODE}
     */
    public record TermsView(
            String listing, String title, String operator, boolean open, int netPercent, int noticeDays) {}

    /** In the order of their codes. */
    public record TermsList(List<TermsView> items) {}

    static PartnershipView of(Partnership one, Side reader, Language language) {
        Terms terms = one.terms();
        return new PartnershipView(
                one.id(),
                terms.listing().toString(),
                terms.title().in(language),
                terms.operator(),
                one.asking().tenant(),
                one.asking().operator(),
                one.asking().equals(reader),
                one.status().name(),
                terms.netPercent(),
                terms.noticeDays(),
                one.allotment(),
                one.message(),
                one.reason(),
                one.lastDay(),
                one.createdAt());
    }

    static TermsView of(Terms terms, Language language) {
        return new TermsView(
                terms.listing().toString(),
                terms.title().in(language),
                terms.operator(),
                terms.open(),
                terms.netPercent(),
                terms.noticeDays());
    }
}
