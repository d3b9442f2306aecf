package org.panprd.marketplace.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;

/** What a webhook gets: the same whenever it is sent, so that one who gets it twice knows it by its id. */
record Payload(String type, Instant timestamp, Content data) {
    /** What has happened to whom; one part of {@link About} is there. */
    record Content(
            String tenant,
            String operator,
            About.@Nullable Booked booking,
            About.@Nullable Stock stock,
            About.@Nullable Licence licence,
            @Nullable UUID messageId,
            @Nullable UUID webhookId) {}

    static String of(Notice notice) {
        About about = notice.about();
        return Json.write(new Payload(
                notice.kind().type(),
                notice.at(),
                new Content(
                        notice.tenant(),
                        notice.operator(),
                        about.booking(),
                        about.stock(),
                        about.licence(),
                        about.messageId(),
                        about.webhookId())));
    }
}
