package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.tenants.Language;

/**
 * Shows a traveller all that is held about them (PIPL art. 45) and erases it (art. 47): the key is destroyed, so that
 * what it has sealed is lost in every copy too, and nothing is kept but numbers.
 */
@ApplicationScoped
class PersonalData {
    @Inject
    Instance<PersonalRecords> records;

    @Inject
    PersonalKeys keys;

    @Inject
    Idempotency idempotency;

    @Inject
    AuditTrail trail;

    /** By the name of what holds it. */
    @Transactional
    Map<String, List<Map<String, Object>>> held(String traveller, Language language) {
        Map<String, PersonalRecords> byName = new TreeMap<>();
        records.forEach(one -> byName.put(one.name(), one));
        Map<String, List<Map<String, Object>>> held = new LinkedHashMap<>();
        byName.forEach((name, one) -> held.put(name, one.held(traveller, language)));
        trail.done("data.shown", List.of(), "traveller", traveller);
        return held;
    }

    /** Does nothing if there is nothing. Whoever seals something for the traveller now waits, and gets a new key. */
    @Transactional
    void erase(String traveller) {
        keys.alone(traveller);
        records.forEach(one -> one.erase(traveller));
        keys.destroy(traveller);
        idempotency.forget(traveller);
        trail.done("data.erased", List.of(), "traveller", traveller);
    }
}
