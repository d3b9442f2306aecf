package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalKeys;
import org.panprd.marketplace.traveller.PersonalRecords;

/** What is kept of those who travel on a traveller's border tours. */
@ApplicationScoped
class ParticipantRecords implements PersonalRecords {
    @Inject
    TourRecords tours;

    @Inject
    PersonalKeys keys;

    @Override
    public String name() {
        return "tours";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        Optional<PersonalCipher> key = keys.find(traveller);
        return tours.of(traveller).stream()
                .map(one -> TourParticipants.open(one, key))
                .flatMap(one -> Stream.ofNullable(one.identity()).map(who -> {
                    Map<String, Object> fields = who.held(language);
                    fields.put("endDate", one.lastDay().toString());
                    return fields;
                }))
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(String traveller) {
        tours.forget(traveller);
    }
}
