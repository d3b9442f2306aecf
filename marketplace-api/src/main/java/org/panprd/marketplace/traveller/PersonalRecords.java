package org.panprd.marketplace.traveller;

import java.util.List;
import java.util.Map;
import org.panprd.marketplace.tenants.Language;

/**
 * What a room holds about a traveller. Every room that keeps something of a person has one of these, so that the person
 * can see all of it and have it erased.
 */
public interface PersonalRecords {
    /** Its name in the answer; people read the text {@code data.NAME}. */
    String name();

    /**
     * All of it, to be shown to the traveller.
     *
     * @return for each record its fields, in order: texts, and lists of records of the same form. People read the text
     *     {@code data.field.NAME} for a field
     */
    List<Map<String, Object>> held(String traveller, Language language);

    /**
     * Takes out whatever tells who somebody is, in the running transaction.
     *
     * @throws org.panprd.marketplace.kernel.Refusal if the persons are still needed
     */
    void erase(String traveller);
}
