package org.panprd.marketplace.departure;

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

/** Where a traveller's people stand on submitted lists. */
@ApplicationScoped
class NameListRecords implements PersonalRecords {
    @Inject
    NameLists lists;

    @Inject
    PersonalKeys keys;

    @Override
    public String name() {
        return "nameLists";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        Optional<PersonalCipher> key = keys.find(traveller);
        return lists.ofTraveller(traveller).stream()
                .map(entry -> KeepNameLists.open(entry, key))
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
        lists.forget(traveller);
    }
}
