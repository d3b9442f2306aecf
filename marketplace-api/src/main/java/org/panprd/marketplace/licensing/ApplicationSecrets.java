package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.licensing.Application.Private;
import org.panprd.marketplace.licensing.Applications.SealedPart;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.MasterKeyProof;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.platform.MasterKeys.Sealed;

/** Seals whom to ask and where to pay to. It belongs to a business and not to a traveller, so a master key seals it. */
@ApplicationScoped
public class ApplicationSecrets {
    private static final int BATCH = 100;

    @Inject
    MasterKeys keys;

    @Inject
    MasterKeyProof proof;

    @Inject
    Applications applications;

    Sealed seal(UUID application, Private secret) {
        return keys.seal(Json.write(secret).getBytes(StandardCharsets.UTF_8), place(application));
    }

    Private open(Application application) {
        byte[] plain = keys.open(application.sealed(), place(application.id()));
        return Json.read(new String(plain, StandardCharsets.UTF_8), Private.class);
    }

    /**
     * Seals some of what an older master key has sealed with the one that seals now; tells how many. To be called in the
     * platform's scope, until there are none.
     */
    @Transactional
    public int rewrap() {
        List<SealedPart> old = applications.sealedByOther(keys.primary(), BATCH);
        applications.replace(old.stream()
                .map(part -> new SealedPart(
                        part.tenant(),
                        part.id(),
                        keys.seal(keys.open(part.sealed(), place(part.id())), place(part.id()))))
                .toList());
        if (!old.isEmpty()) {
            proof.renew();
        }
        return old.size();
    }

    private static String place(UUID application) {
        return "operator_application.sealed/" + application;
    }
}
