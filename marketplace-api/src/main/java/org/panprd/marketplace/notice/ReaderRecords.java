package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.notice.NoticeReaders.Reader;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalRecords;

/** Of which operators' notices somebody has chosen to be told. */
@ApplicationScoped
class ReaderRecords implements PersonalRecords {
    @Inject
    NoticeReaders readers;

    @Inject
    Notices notices;

    @Override
    public String name() {
        return "notices";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        return readers.ofPerson(traveller).stream().map(ReaderRecords::fields).toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(String traveller) {
        readers.forget(traveller);
        notices.forget(traveller);
    }

    private static Map<String, Object> fields(Reader reader) {
        return Map.of(
                "tenant", reader.key().tenant(),
                "operator", reader.key().operator(),
                "mailed", String.join(", ", Choices.names(reader.choices().mail())));
    }
}
