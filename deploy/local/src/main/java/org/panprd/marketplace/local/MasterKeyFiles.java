package org.panprd.marketplace.local;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The master keys of one data folder, as Tink keysets in files that only their owner reads: {@code master.json} (AES-256
 * GCM; its primary key wraps the keys of travellers) and {@code hash.json} (HMAC-SHA256, for what must be found again; it
 * never changes). Made once; whoever loses them has lost all personal data.
 */
public final class MasterKeyFiles {
    private static final String MASTER = "master.json";
    private static final String HASH = "hash.json";

    private MasterKeyFiles() {}

    /** Makes what is not there; the folder itself. */
    public static Path make(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            makeOne(folder.resolve(MASTER), PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            makeOne(folder.resolve(HASH), PredefinedPrfParameters.HMAC_SHA256_PRF, PrfConfig2026.get());
            return folder;
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot make the master keys in " + folder, e);
        }
    }

    /** Adds a new primary master key; the ones before stay, for what they have wrapped. The new key's id. */
    public static int rotate(Path folder) throws IOException {
        Path file = folder.resolve(MASTER);
        try {
            KeysetHandle before = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            KeysetHandle after = KeysetHandle.newBuilder(before)
                    .setConfiguration(AeadConfig2026.get())
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            write(file, after, AeadConfig2026.get());
            return after.getPrimary().getId();
        } catch (GeneralSecurityException e) {
            throw new IOException("No master keys in " + file, e);
        }
    }

    private static void makeOne(Path file, Parameters parameters, Configuration configuration)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            write(file, KeysetHandle.generateNew(parameters, configuration), configuration);
        }
    }

    private static void write(Path file, KeysetHandle keys, Configuration configuration)
            throws IOException, GeneralSecurityException {
        PrivateFile.write(
                file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, configuration, InsecureSecretKeyAccess.get()));
    }
}
