package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.KeepListings;
import org.panprd.marketplace.catalog.Standing;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.publishing.TakedownView.AppealList;
import org.panprd.marketplace.publishing.TakedownView.AppealView;
import org.panprd.marketplace.publishing.TakedownView.TakedownList;
import org.panprd.marketplace.tenants.Language;

/** Lets an operator appeal against the taking down of a listing, and the bureau answer. */
@ApplicationScoped
class AppealTakedowns {
    private static final int MOST = 500;
    private static final int LONGEST = 1000;
    private static final String BUREAU = "BUREAU";

    @Inject
    Appeals appeals;

    @Inject
    KeepListings listings;

    @Inject
    AuditTrail trail;

    @Inject
    Event<AppealAnswered> answered;

    @Inject
    Clock clock;

    @Transactional
    TakedownList list(String tenant, Language language) {
        return new TakedownList(listings.takenDown(tenant, MOST).stream()
                .map(standing -> view(standing, language))
                .toList());
    }

    @Transactional
    AppealList ofListing(ListingId id, String operator) {
        find(id, operator);
        return new AppealList(appeals.of(id));
    }

    /** Refused as {@code listing-state}, where nothing was taken down, or an appeal waits. */
    @Transactional
    AppealView appeal(ListingId id, String operator, @Nullable String words) {
        String said = line(words, "words");
        Standing standing = find(id, operator);
        if (!BUREAU.equals(standing.pausedBy())) {
            throw new Refusal(PublishingProblem.LISTING_STATE);
        }
        AppealView appeal = new AppealView(
                UUID.randomUUID(),
                Objects.requireNonNullElse(standing.pauseReason(), ""),
                said,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null);
        if (!appeals.add(id, operator, appeal)) {
            throw new Refusal(PublishingProblem.LISTING_STATE);
        }
        trail.done("listing.appealed", List.of(id.tenant()), WriteListings.OBJECT, id);
        return appeal;
    }

    /** The listing stays down; it is put on sale again by a decision. Refused as {@code listing-state}, if no appeal waits. */
    @Transactional
    TakedownView answer(ListingId id, @Nullable String answer, Language language) {
        String said = line(answer, "answer");
        Standing standing = listings.find(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (!appeals.answer(id, said, clock.instant())) {
            throw new Refusal(PublishingProblem.LISTING_STATE);
        }
        trail.done("appeal.answered", List.of(id.tenant()), WriteListings.OBJECT, id);
        tell(standing, said, language);
        return view(standing, language);
    }

    /** Tells who has appealed that the listing is on sale again. */
    @Transactional
    void restored(ListingId id, Language language) {
        if (appeals.of(id).stream().anyMatch(appeal -> appeal.overAt() == null)) {
            listings.find(id).ifPresent(standing -> tell(standing, null, language));
        }
    }

    private void tell(Standing standing, @Nullable String answer, Language language) {
        answered.fire(new AppealAnswered(
                standing.id(), standing.operator(), standing.document().title(), answer, language));
    }

    private Standing find(ListingId id, String operator) {
        return listings.find(id)
                .filter(one -> one.operator().equals(operator))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private TakedownView view(Standing standing, Language language) {
        return new TakedownView(
                standing.id().code(),
                standing.operator(),
                standing.document().title().in(language),
                Objects.requireNonNullElse(standing.pauseReason(), ""),
                appeals.of(standing.id()).stream()
                        .filter(appeal -> appeal.overAt() == null)
                        .findFirst()
                        .orElse(null));
    }

    private static String line(@Nullable String typed, String field) {
        String line = typed == null ? "" : typed.strip().replaceAll("\\s*\\R\\s*", " ");
        Faults faults = new Faults();
        faults.text(line, field, LONGEST);
        faults.refuse();
        return line;
    }
}
