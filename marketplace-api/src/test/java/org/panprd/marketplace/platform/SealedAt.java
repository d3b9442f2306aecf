package org.panprd.marketplace.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.panprd.marketplace.platform.MasterKeys.Sealed;

/** Seals as a server does whose master keys are in a folder. */
public final class SealedAt {
    private SealedAt() {}

    @SuppressWarnings("UnnecessaryAssignment") // nobody injects here
    public static Sealed seal(Path folder, String secret, String place) {
        MasterKeys keys = new MasterKeys();
        keys.folder = folder.toString();
        keys.load();
        keys.areProven();
        return keys.seal(secret.getBytes(StandardCharsets.UTF_8), place);
    }
}
