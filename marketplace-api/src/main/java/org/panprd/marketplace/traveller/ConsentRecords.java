package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/** What the traveller has agreed to and taken back. */
@ApplicationScoped
class ConsentRecords implements PersonalRecords {
    @Inject
    Consents consents;

    @Override
    public String name() {
        return "consents";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        return consents.of(traveller).stream()
                .map(event -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("at", event.at().toString());
                    fields.put("purpose", Texts.text(language, "consent." + event.purpose() + ".title"));
                    fields.put("given", Texts.text(language, event.given() ? "data.given" : "data.withdrawn"));
                    fields.put("textVersion", event.textVersion());
                    return fields;
                })
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(String traveller) {
        consents.removeAll(traveller);
    }
}
