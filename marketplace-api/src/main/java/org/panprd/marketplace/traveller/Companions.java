package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.platform.Sql;

/** The tables of companions and their documents, as they are sealed. */
@ApplicationScoped
class Companions {
    @Inject
    Sql sql;

    /** A companion. */
    record SealedPerson(UUID id, String person) {}

    /** A document. */
    record SealedDocument(UUID id, UUID companion, String document) {}

    void add(String traveller, SealedPerson companion, Instant now) {
        sql.update(
                "insert into companion (traveller_id, companion_id, person, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?)",
                traveller,
                companion.id(),
                companion.person(),
                now,
                now);
    }

    List<SealedPerson> all(String traveller) {
        return sql.query(
                "select companion_id, person from companion where traveller_id = ? order by created_at, companion_id",
                Companions::person,
                traveller);
    }

    Optional<SealedPerson> find(String traveller, UUID id) {
        return sql
                .query(
                        "select companion_id, person from companion where traveller_id = ? and companion_id = ?",
                        Companions::person,
                        traveller,
                        id)
                .stream()
                .findFirst();
    }

    void correct(String traveller, SealedPerson companion, Instant now) {
        sql.update(
                "update companion set person = ?, updated_at = ? where traveller_id = ? and companion_id = ?",
                companion.person(),
                now,
                traveller,
                companion.id());
    }

    /** With its documents; tells whether it was there. */
    boolean remove(String traveller, UUID id) {
        return sql.update("delete from companion where traveller_id = ? and companion_id = ?", traveller, id) > 0;
    }

    void removeAll(String traveller) {
        sql.update("delete from companion where traveller_id = ?", traveller);
    }

    void addDocument(String traveller, SealedDocument document, String numberHash, Instant now) {
        sql.update(
                "insert into companion_document (traveller_id, companion_id, document_id, document, number_hash,"
                        + " created_at) values (?, ?, ?, ?, ?, ?)",
                traveller,
                document.companion(),
                document.id(),
                document.document(),
                numberHash,
                now);
    }

    boolean hasDocument(String traveller, String numberHash) {
        return !sql.query(
                        "select 1 from companion_document where traveller_id = ? and number_hash = ?",
                        row -> row.getInt(1),
                        traveller,
                        numberHash)
                .isEmpty();
    }

    List<SealedDocument> allDocuments(String traveller) {
        return sql.query(
                "select document_id, companion_id, document from companion_document where traveller_id = ?"
                        + " order by created_at, document_id",
                Companions::document,
                traveller);
    }

    List<SealedDocument> documentsOf(String traveller, UUID companion) {
        return sql.query(
                "select document_id, companion_id, document from companion_document"
                        + " where traveller_id = ? and companion_id = ? order by created_at, document_id",
                Companions::document,
                traveller,
                companion);
    }

    /** Tells whether it was there. */
    boolean removeDocument(String traveller, UUID companion, UUID id) {
        return sql.update(
                        "delete from companion_document where traveller_id = ? and companion_id = ? and document_id = ?",
                        traveller,
                        companion,
                        id)
                > 0;
    }

    void removeAllDocuments(String traveller) {
        sql.update("delete from companion_document where traveller_id = ?", traveller);
    }

    private static SealedPerson person(ResultSet row) throws SQLException {
        return new SealedPerson(row.getObject(1, UUID.class), row.getString(2));
    }

    private static SealedDocument document(ResultSet row) throws SQLException {
        return new SealedDocument(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3));
    }
}
