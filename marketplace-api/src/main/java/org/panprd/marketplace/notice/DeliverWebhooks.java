package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.panprd.marketplace.notice.KeepDeliveries.Ready;
import org.panprd.marketplace.webhook.PostWebhook.Outcome;
import org.panprd.marketplace.webhook.PostWebhooks;

/** Brings what is due to operators' webhooks, and holds up nobody's mail. */
@ApplicationScoped
public class DeliverWebhooks {
    private static final int BATCH = 10;

    @Inject
    KeepDeliveries keepDeliveries;

    @Inject
    PostWebhooks posts;

    /** To be called in the platform's scope, by any number of nodes at a time. What a node that stops has taken is due again soon. */
    public void run() {
        List<Outcome> outcomes;
        do {
            List<Ready> ready = keepDeliveries.take(BATCH);
            outcomes = posts.post(ready.stream().map(Ready::request).toList());
            for (int i = 0; i < outcomes.size(); i++) {
                keepDeliveries.tried(ready.get(i).delivery(), outcomes.get(i));
            }
        } while (!outcomes.isEmpty());
    }
}
