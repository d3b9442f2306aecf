package org.panprd.marketplace.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.media.Medium.Crop;
import org.panprd.marketplace.media.Medium.Versions;
import org.panprd.marketplace.platform.Picture;
import org.panprd.marketplace.tenants.Text;

/** What is written down about photographs, each change in a transaction of its own. */
@ApplicationScoped
class MediaRecords {
    private static final int MOST = 500;
    private static final String OBJECT = "medium";

    @Inject
    Media media;

    @Inject
    Catalog catalog;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    List<Medium> list(String tenant, String operator) {
        return media.of(tenant, operator);
    }

    @Transactional
    Medium find(String tenant, String operator, UUID id) {
        return media.find(tenant, operator, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    @Transactional
    Medium add(String tenant, String operator, Text alt) {
        if (media.of(tenant, operator).size() >= MOST) {
            throw new Refusal(MediaProblem.MEDIA_FULL);
        }
        Medium medium = new Medium(
                tenant,
                UUID.randomUUID(),
                operator,
                alt,
                new Versions(0, 0, 0),
                new Picture.Size(0, 0),
                new Crop(0, 0, 0));
        media.add(medium, clock.instant());
        trail.done("medium.added", List.of(tenant), OBJECT, medium.id());
        return medium;
    }

    @Transactional
    int takeVersion(Medium medium) {
        return media.takeVersion(medium);
    }

    @Transactional
    boolean advance(Medium medium) {
        boolean isShown = media.advance(medium);
        trail.done("medium.changed", List.of(medium.tenant()), OBJECT, medium.id());
        return isShown;
    }

    @Transactional
    Medium describe(Medium medium, Text alt) {
        media.describe(medium, alt);
        return find(medium.tenant(), medium.operator(), medium.id());
    }

    /** As it was. */
    @Transactional
    Medium remove(String tenant, String operator, UUID id) {
        Medium medium = find(tenant, operator, id);
        if (catalog.isShown(tenant, id)) {
            throw new Refusal(MediaProblem.MEDIUM_SHOWN);
        }
        media.remove(medium);
        trail.done("medium.removed", List.of(tenant), OBJECT, id);
        return medium;
    }
}
