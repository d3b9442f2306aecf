package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panprd.marketplace.traveller.PersonalCipher;

/** What was booked of an operator, in whose scope this runs. */
@ApplicationScoped
public class OperatorBookings {
    @Inject
    OperatorRecords records;

    @Inject
    OperatorItems items;

    @Inject
    KeepGuests guests;

    /** In the order that was asked for. */
    @Transactional(TxType.MANDATORY)
    public List<OperatorItem> page(OperatorQuery query) {
        return records.page(query);
    }

    /** How many items were booked, and paid for, since then; no more than so many are counted. */
    @Transactional(TxType.MANDATORY)
    public int bookedSince(String tenant, String operator, Instant since, int most) {
        return records.bookedSince(tenant, operator, since, most);
    }

    @Transactional(TxType.MANDATORY)
    public Optional<OperatorItem> find(OperatorKey key) {
        return records.find(key);
    }

    /** Nobody changes its booking before this transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Optional<OperatorItem> findForUpdate(OperatorKey key) {
        return items.lock(key) ? records.find(key) : Optional.empty();
    }

    /** The one that a guest names. */
    @Transactional(TxType.MANDATORY)
    public Optional<OperatorItem> find(String tenant, String operator, String reference, int item) {
        return records.find(tenant, operator, reference, item);
    }

    /** All that are paid for, stand, and begin or go on that day, by listing, option and time. */
    @Transactional(TxType.MANDATORY)
    public List<OperatorItem> on(String tenant, String operator, LocalDate day, int most) {
        return records.on(tenant, operator, day, most);
    }

    /** Who comes; nobody, once the traveller has been erased, or some time after the item. */
    @Transactional(TxType.MANDATORY)
    public Optional<Guests> guests(OperatorKey key) {
        return guests.find(key);
    }

    /** The same of many items of a tenant, of whom it is known, with their keys. */
    @Transactional(TxType.MANDATORY)
    public Map<OperatorKey, KnownGuests> guests(String tenant, Collection<OperatorKey> keys) {
        return guests.find(tenant, keys);
    }

    /** The key of who booked it, for as long as it is known who comes. */
    @Transactional(TxType.MANDATORY)
    public Optional<PersonalCipher> key(OperatorKey key) {
        return guests.key(key);
    }

    /** A confirmed one is used from then on. */
    @Transactional(TxType.MANDATORY)
    public void redeem(OperatorKey key, Instant at) {
        records.redeem(key, at);
    }

    /** Nobody came for a confirmed one. */
    @Transactional(TxType.MANDATORY)
    public void noShow(OperatorKey key, Instant now) {
        records.noShow(key, now);
    }
}
