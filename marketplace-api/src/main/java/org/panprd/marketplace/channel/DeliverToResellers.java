package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.panprd.marketplace.channel.KeepMessages.Ready;
import org.panprd.marketplace.webhook.PostWebhook.Outcome;
import org.panprd.marketplace.webhook.PostWebhooks;

/** Brings what is due to resellers' machines. */
@ApplicationScoped
public class DeliverToResellers {
    private static final int BATCH = 20;
    private static final int MOST_OF_ONE = 4;

    @Inject
    KeepMessages keepMessages;

    @Inject
    PostWebhooks posts;

    /** To be called in the platform's scope, by any number of nodes at a time. What a node that stops has taken is due again soon. */
    public void run() {
        List<Outcome> outcomes;
        do {
            List<Ready> ready = keepMessages.take(BATCH, MOST_OF_ONE);
            outcomes = posts.post(ready.stream().map(Ready::request).toList());
            for (int i = 0; i < outcomes.size(); i++) {
                keepMessages.tried(ready.get(i).message(), outcomes.get(i));
            }
        } while (!outcomes.isEmpty());
    }

    /** What is old, for a job. */
    public void forget() {
        keepMessages.forget();
    }
}
