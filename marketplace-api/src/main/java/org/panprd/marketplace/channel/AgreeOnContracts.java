package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.CatalogueNames;
import org.panprd.marketplace.channel.ChannelContract.Status;
import org.panprd.marketplace.channel.ChannelContract.Terms;
import org.panprd.marketplace.channel.ContractView.Choice;
import org.panprd.marketplace.channel.ContractView.ContractList;
import org.panprd.marketplace.channel.NewContract.Decision;
import org.panprd.marketplace.channel.NewContract.Proposal;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;

/**
 * Which regions a reseller sells, and on which terms: the platform proposes, the region's bureau decides. What has ended
 * sells nothing new; bookings that were made stand.
 */
@ApplicationScoped
class AgreeOnContracts {
    private static final String OBJECT = "channel-contract";

    @Inject
    ResellerRecords resellers;

    @Inject
    ChannelContracts contracts;

    @Inject
    ChannelListings opened;

    @Inject
    CatalogueNames names;

    @Inject
    Regions regions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * By the platform.
     *
     * @throws Refusal {@code reseller-status} if the reseller may not sell; {@code contract-stands} if it sells there already
     */
    @Transactional
    ContractView propose(String reseller, String tenant, Proposal request) {
        ResellerAccount account =
                resellers.findForUpdate(reseller).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (regions.find(tenant).isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        Terms terms = request.read();
        if (account.status() != ResellerAccount.Status.ACTIVE) {
            throw new Refusal(ResellerProblem.RESELLER_STATUS);
        }
        boolean stands = contracts
                .findForUpdate(tenant, reseller)
                .filter(known -> known.status() == Status.ACTIVE)
                .isPresent();
        if (stands) {
            throw new Refusal(ResellerProblem.CONTRACT_STANDS);
        }
        contracts.propose(tenant, reseller, terms);
        trail.done("channel-contract.proposed", List.of(tenant), OBJECT, reseller);
        return ContractView.of(own(tenant, reseller));
    }

    /** For a bureau, with what it may choose from. */
    @Transactional
    ContractList list(String tenant, Language language) {
        Set<String> open = opened.ofTenant(tenant);
        Map<String, Text> titles = names.listings(tenant);
        return new ContractList(
                contracts.ofTenant(tenant).stream().map(ContractView::of).toList(),
                titles.entrySet().stream()
                        .map(one -> new Choice(one.getKey(), one.getValue().in(language), open.contains(one.getKey())))
                        .toList());
    }

    /**
     * By a bureau.
     *
     * @throws Refusal {@code contract-changed}; {@code contract-closed} if it cannot come there from how it stands
     */
    @Transactional
    ContractView decide(String tenant, String reseller, long seen, Decision request) {
        ChannelContract contract = own(tenant, reseller);
        Faults faults = new Faults();
        Status status = request.status(faults);
        Terms terms = status == Status.ACTIVE
                ? request.terms(contract.terms(), names.listings(tenant).keySet(), faults)
                : contract.terms();
        faults.refuse();
        contract.checkVersion(seen);
        contract.checkBecoming(status);
        contracts.decide(contract, status, terms, clock.instant());
        String action =
                switch (status) {
                    case ACTIVE -> "channel-contract.accepted";
                    case REFUSED -> "channel-contract.refused";
                    default -> "channel-contract.ended";
                };
        trail.done(action, List.of(tenant), OBJECT, reseller);
        return ContractView.of(own(tenant, reseller));
    }

    private ChannelContract own(String tenant, String reseller) {
        return contracts.findForUpdate(tenant, reseller).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
