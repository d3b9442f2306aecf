package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.licensing.Application.Private;
import org.panprd.marketplace.licensing.Application.Status;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalRecords;

/** The applications that are held of a person. One that was approved is a business's by then, and stays with it. */
@ApplicationScoped
class ApplicationRecords implements PersonalRecords {
    @Inject
    Applications applications;

    @Inject
    ApplicationSecrets secrets;

    @Override
    public String name() {
        return "applications";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        return applications.ofApplicant(traveller).stream()
                .map(one -> fields(one, language))
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(String traveller) {
        applications.ofApplicant(traveller).stream()
                .filter(one -> one.status() != Status.APPROVED)
                .forEach(applications::remove);
    }

    private Map<String, Object> fields(Application application, Language language) {
        Private secret = secrets.open(application);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tenant", application.tenant());
        fields.put("status", application.status().name());
        fields.put("business", application.content().name().in(language));
        fields.put("registrationNumber", application.content().registrationNumber());
        fields.put("fullName", String.valueOf(secret.contact().name()));
        fields.put("phone", String.valueOf(secret.contact().telephone()));
        fields.put("email", String.valueOf(secret.contact().email()));
        fields.put("bank", String.valueOf(secret.bankAccount().bank()));
        fields.put("accountHolder", String.valueOf(secret.bankAccount().holder()));
        fields.put("accountNumber", String.valueOf(secret.bankAccount().number()));
        return fields;
    }
}
