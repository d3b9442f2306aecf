package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.panprd.marketplace.platform.MasterKeyProof;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.webhook.SigningSecrets;

/** Keeps the secrets of operators' webhooks sealed by the master key that seals now. */
@ApplicationScoped
public class WebhookSecrets {
    private static final int BATCH = 100;

    @Inject
    MasterKeys keys;

    @Inject
    MasterKeyProof proof;

    @Inject
    Webhooks webhooks;

    @Inject
    SigningSecrets secrets;

    /**
     * Seals some of what an older master key has sealed anew; tells how many. To be called in the platform's scope, until
     * there are none.
     */
    @Transactional
    public int rewrap() {
        List<Webhook> old = webhooks.sealedByOther(keys.primary(), BATCH);
        old.forEach(webhook -> webhooks.setSecret(webhook, secrets.rewrapped(webhook.id(), webhook.secret())));
        if (!old.isEmpty()) {
            proof.renew();
        }
        return old.size();
    }
}
