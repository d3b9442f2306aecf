package org.panprd.marketplace.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.partner.NewPartnership.Answer;
import org.panprd.marketplace.partner.NewPartnership.Asking;
import org.panprd.marketplace.partner.NewPartnership.NewTerms;
import org.panprd.marketplace.partner.Partnership.Side;
import org.panprd.marketplace.partner.Partnership.Status;
import org.panprd.marketplace.partner.PartnershipView.PartnershipList;
import org.panprd.marketplace.partner.PartnershipView.TermsList;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Outbox;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;

/** What operators agree on about listings in each other's routes; each in its own scope. */
@ApplicationScoped
class AgreeWithPartners {
    private static final int MOST_SHOWN = 500;
    private static final int MAX_WORDS = 1_000;
    private static final int MAX_ALLOTMENT = 100_000;
    private static final int MAX_NET_PERCENT = 90;
    private static final int MAX_NOTICE_DAYS = 365;
    private static final int USUAL_NET_PERCENT = 15;
    private static final int USUAL_NOTICE_DAYS = 30;
    private static final String OBJECT = "partnership";

    @Inject
    Partnerships partnerships;

    @Inject
    Catalog catalog;

    @Inject
    Regions regions;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** All that an operator has on sale, but for its routes, with its terms. */
    @Transactional
    TermsList terms(Side side, Language language) {
        Map<ListingId, Terms> known = new LinkedHashMap<>();
        catalog.publishedByOperator().forEach((id, listing) -> {
            if (!listing.isRoute()) {
                known.put(
                        id,
                        new Terms(id, side.operator(), listing.title(), USUAL_NET_PERCENT, USUAL_NOTICE_DAYS, false));
            }
        });
        partnerships.termsOf(side).forEach(terms -> known.computeIfPresent(terms.listing(), (id, none) -> terms));
        return new TermsList(known.values().stream()
                .map(terms -> PartnershipView.of(terms, language))
                .toList());
    }

    /** What was agreed before stays as it was agreed. */
    @Transactional
    TermsList setTerms(Side side, String code, NewTerms request, Language language) {
        ListingId id =
                ListingId.parse(side.tenant() + "." + code).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        ListingFile listing = Optional.ofNullable(catalog.publishedByOperator().get(id))
                .filter(found -> !found.isRoute())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Faults faults = new Faults();
        int net = within(request.netPercent(), 1, MAX_NET_PERCENT, "netPercent", faults);
        int notice = within(request.noticeDays(), 0, MAX_NOTICE_DAYS, "noticeDays", faults);
        faults.require(request.open() != null, "open", "required");
        faults.refuse();
        partnerships.keep(
                new Terms(id, side.operator(), listing.title(), net, notice, Boolean.TRUE.equals(request.open())));
        trail.done("partner-terms.set", List.of(side.tenant()), "listing", id);
        return terms(side, language);
    }

    /** What others have opened; of one tenant, if it is named. */
    @Transactional
    TermsList offers(Side side, @Nullable String tenant, Language language) {
        return new TermsList(partnerships.offers(side, tenant, MOST_SHOWN).stream()
                .map(terms -> PartnershipView.of(terms, language))
                .toList());
    }

    @Transactional
    PartnershipList list(Side side, Language language) {
        return new PartnershipList(partnerships.of(side, MOST_SHOWN).stream()
                .map(one -> PartnershipView.of(one, side, language))
                .toList());
    }

    @Transactional
    PartnershipView ask(Side side, Asking request, Language language) {
        Faults faults = new Faults();
        faults.optionalText(request.message(), "message", MAX_WORDS);
        Terms terms = ListingId.parse(String.valueOf(request.listing()))
                .flatMap(partnerships::offer)
                .filter(found -> !new Side(found.listing().tenant(), found.operator()).equals(side))
                .orElse(null);
        if (!faults.require(terms != null, "listing", "unknown-listing") || terms == null) {
            faults.refuse();
            throw new IllegalStateException("A fault was not refused");
        }
        faults.refuse();
        Partnership one = new Partnership(
                UUID.randomUUID(), terms, side, Status.ASKED, null, request.message(), null, null, clock.instant());
        if (!partnerships.add(one)) {
            throw new Refusal(PartnerProblem.PARTNERSHIP_STANDS);
        }
        trail.done("partnership.asked", List.of(side.tenant()), OBJECT, one.id());
        return PartnershipView.of(one, side, language);
    }

    /** By who was asked. */
    @Transactional
    PartnershipView answer(Side side, UUID id, Answer request, Language language) {
        Partnership one = asked(side, id, Status.ASKED);
        Faults faults = new Faults();
        String decision = String.valueOf(request.decision());
        boolean accepts = decision.equals("ACCEPT");
        faults.require(accepts || decision.equals("REFUSE"), "decision", "one-of", "ACCEPT, REFUSE");
        Integer allotment = accepts ? allotment(request.allotment(), faults) : null;
        if (accepts) {
            faults.optionalText(request.reason(), "reason", MAX_WORDS);
        } else {
            faults.text(request.reason(), "reason", MAX_WORDS);
        }
        faults.refuse();
        partnerships.decide(
                one, accepts ? Status.ACCEPTED : Status.REFUSED, allotment, request.reason(), clock.instant());
        return told(accepts ? "partnership.accepted" : "partnership.refused", side, one, language);
    }

    /** By who was asked, at any time; what is held and sold of a day stays. */
    @Transactional
    PartnershipView allot(Side side, UUID id, @Nullable Integer wished, Language language) {
        Partnership one = asked(side, id, Status.ACCEPTED);
        Faults faults = new Faults();
        Integer allotment = allotment(wished, faults);
        faults.refuse();
        partnerships.decide(one, Status.ACCEPTED, allotment, one.reason(), clock.instant());
        return told("partnership.allotted", side, one, language);
    }

    /** By either side. Who was asked gives notice; bookings that were made stand. */
    @Transactional
    PartnershipView end(Side side, UUID id, Language language) {
        Partnership one = partnerships
                .findForUpdate(id)
                .filter(found -> found.asking().equals(side) || found.partner().equals(side))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (one.status() != Status.ACCEPTED && one.status() != Status.ASKED) {
            throw new Refusal(PartnerProblem.PARTNERSHIP_CLOSED);
        }
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), ZoneId.of(regions.get(side.tenant()).timeZone()));
        partnerships.end(
                one, one.status() == Status.ASKED ? today : one.lastDayIfEndedBy(side, today), clock.instant());
        return told("partnership.ended", side, one, language);
    }

    private Partnership asked(Side side, UUID id, Status status) {
        Partnership one = partnerships
                .findForUpdate(id)
                .filter(found -> found.partner().equals(side))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (one.status() != status) {
            throw new Refusal(PartnerProblem.PARTNERSHIP_CLOSED);
        }
        return one;
    }

    private PartnershipView told(String action, Side side, Partnership before, Language language) {
        trail.done(action, List.of(side.tenant()), OBJECT, before.id());
        outbox.publish(
                PartnershipChanged.HANDLER,
                new PartnershipChanged(before.terms().listing().toString()));
        Partnership after = partnerships.findForUpdate(before.id()).orElse(before);
        return PartnershipView.of(after, side, language);
    }

    private static @Nullable Integer allotment(@Nullable Integer wished, Faults faults) {
        return wished == null ? null : Integer.valueOf(within(wished, 0, MAX_ALLOTMENT, "allotment", faults));
    }

    private static int within(@Nullable Integer value, int least, int most, String field, Faults faults) {
        int number = Objects.requireNonNullElse(value, -1);
        faults.require(number >= least && number <= most, field, "between", least, most);
        return number;
    }
}
