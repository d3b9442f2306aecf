package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.channel.ResellerAccount.KnownKey;
import org.panprd.marketplace.channel.ResellerAccount.Status;
import org.panprd.marketplace.channel.ResellerView.Issued;
import org.panprd.marketplace.channel.ResellerView.ResellerList;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/** Lets the platform decide who may sell for us, from where and by which keys. */
@ApplicationScoped
class ManageResellers {
    private static final int MOST_SHOWN = 500;
    private static final String ACCOUNT = "reseller";
    private static final String KEY = "reseller-key";

    @Inject
    ResellerRecords records;

    @Inject
    ChannelContracts contracts;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    ResellerList list() {
        Map<String, List<KnownKey>> keys = records.keys();
        Map<String, List<ChannelContract>> agreed = contracts.byReseller();
        return new ResellerList(records.all(MOST_SHOWN).stream()
                .map(account -> ResellerView.of(
                        account,
                        keys.getOrDefault(account.code(), List.of()),
                        agreed.getOrDefault(account.code(), List.of())))
                .toList());
    }

    @Transactional
    ResellerView show(String code) {
        return view(records.find(code).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND)));
    }

    /** It has applied, and waits for the platform to decide. */
    @Transactional
    ResellerView add(NewReseller request) {
        request.check();
        ResellerAccount account = new ResellerAccount(
                Objects.requireNonNull(request.code()),
                Objects.requireNonNull(request.name()),
                Objects.requireNonNull(request.email()),
                Objects.requireNonNull(request.telephone()),
                Status.APPLIED,
                request.knownNetworks(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                1);
        if (!records.add(account)) {
            throw new Refusal(ResellerProblem.RESELLER_STANDS);
        }
        trail.done("reseller.created", List.of(), ACCOUNT, account.code());
        return view(account);
    }

    /** @throws Refusal {@code reseller-changed}, {@code reseller-status} */
    @Transactional
    ResellerView decide(String code, long seen, Status status) {
        ResellerAccount account = own(code);
        account.checkVersion(seen);
        account.checkBecoming(status);
        records.setStatus(code, status);
        String action =
                switch (status) {
                    case ACTIVE -> "reseller.activated";
                    case REFUSED -> "reseller.refused";
                    default -> "reseller.suspended";
                };
        trail.done(action, List.of(), ACCOUNT, code);
        return show(code);
    }

    /** @throws Refusal {@code reseller-changed} */
    @Transactional
    ResellerView setNetworks(String code, long seen, List<String> networks) {
        own(code).checkVersion(seen);
        records.setNetworks(code, networks);
        trail.done("reseller.networks-set", List.of(), ACCOUNT, code);
        return show(code);
    }

    /** @throws Refusal {@code too-many-keys} */
    @Transactional
    Issued issue(String code) {
        own(code);
        ResellerAccount.checkRoom(records.keysOf(code));
        UUID id = UUID.randomUUID();
        ResellerKey key = ResellerKey.next();
        records.addKey(code, id, key, clock.instant());
        trail.done("reseller-key.issued", List.of(), KEY, id);
        return new Issued(id, key.hint(), key.text());
    }

    /** It is good no more from the next request on. */
    @Transactional
    void revoke(String code, UUID id) {
        if (!records.revoke(code, id, clock.instant())) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        trail.done("reseller-key.revoked", List.of(), KEY, id);
    }

    private ResellerAccount own(String code) {
        return records.findForUpdate(code).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private ResellerView view(ResellerAccount account) {
        return ResellerView.of(account, records.keysOf(account.code()), contracts.ofReseller(account.code()));
    }
}
