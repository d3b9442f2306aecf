package org.panprd.marketplace.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;

/** What an operator sells, as one document. */
@Entity
@Table(name = "listing")
@IdClass(ListingKey.class)
class Listing {
    @Id
    @Column(name = "tenant_id")
    private String tenant;

    @Id
    @Column(name = "listing_code")
    private String code;

    @Column(name = "operator_code")
    private String operator;

    @Column(name = "place_code")
    private String place;

    @Enumerated(EnumType.STRING)
    private ListingStatus status;

    @Convert(converter = ListingDocumentConverter.class)
    private ListingFile content;

    @Column(name = "source_hash")
    private String sourceHash;

    @Version
    private int version;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Listing() {}

    /** New, and on sale at once. */
    Listing(ListingId id, ListingFile document, String hash, Instant now) {
        tenant = id.tenant();
        code = id.code();
        publish(document, hash, now);
    }

    /** Takes over a document and puts it on sale. */
    final void publish(ListingFile document, String hash, Instant now) {
        operator = document.operator();
        place = document.place();
        content = document;
        sourceHash = hash;
        status = ListingStatus.PUBLISHED;
        updatedAt = now;
    }

    /** Takes it from sale; bookings that were made stand. */
    void pause(Instant now) {
        status = ListingStatus.PAUSED;
        updatedAt = now;
    }

    ListingId id() {
        return new ListingId(tenant, code);
    }

    boolean isPublished() {
        return status == ListingStatus.PUBLISHED;
    }

    String sourceHash() {
        return sourceHash;
    }

    ListingFile document() {
        return content;
    }
}
