package org.panprd.marketplace.tenants.border;

import java.util.List;
import org.panprd.marketplace.tenants.Text;

/** What a rule set is made of: whom it is about, with which documents, where and when. */
public sealed interface Rule permits Way, Bar {
    /** Its own in its rule set. */
    String code();

    /** As travellers read it. */
    Text text();

    Who who();

    /** Codes of documents; empty for all of them. */
    List<String> documents();

    Where where();

    When when();

    /** Whether it is about those who cross with that document. */
    default boolean isAboutDocument(String code) {
        return documents().isEmpty() || documents().contains(code);
    }

    /** Whether one traveller on one day may fall under both. */
    default boolean meets(Rule other) {
        return where().meets(other.where())
                && when().meets(other.when())
                && meetsDocuments(other)
                && who().meets(other.who());
    }

    /** Whether every traveller who falls under the other falls under this. */
    default boolean covers(Rule other) {
        return where().covers(other.where())
                && when().covers(other.when())
                && (documents().isEmpty()
                        || (!other.documents().isEmpty() && documents().containsAll(other.documents())))
                && who().covers(other.who());
    }

    private boolean meetsDocuments(Rule other) {
        return documents().isEmpty()
                || other.documents().isEmpty()
                || documents().stream().anyMatch(other.documents()::contains);
    }
}
