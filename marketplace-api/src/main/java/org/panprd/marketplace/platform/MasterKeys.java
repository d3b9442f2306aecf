package org.panprd.marketplace.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/**
 * The master keys, from Tink keysets in the folder {@code marketplace.keys.folder}: {@code master.json} (AEAD) wraps the
 * keys of travellers, {@code hash.json} (PRF) makes the keyed hashes by which a secret is found again. They are made
 * outside this server and never by it. Until {@link MasterKeyProof} has found that they are those of the database, they
 * do nothing.
 *
 * <p>A new primary key may be added to {@code master.json} at any time: it is read as soon as somebody
 * {@linkplain #refresh() looks}, or something turns up that an unknown key has sealed.
 */
@ApplicationScoped
public class MasterKeys {
    private static final Logger LOG = Logger.getLogger(MasterKeys.class.getName());
    private static final String MASTER = "master.json";
    private static final String HASH = "hash.json";
    private static final int HASH_BYTES = 32;

    @Inject
    @ConfigProperty(name = "marketplace.keys.folder")
    String folder;

    private volatile @Nullable Master master;
    private volatile @Nullable PrfSet hashes;
    private volatile boolean proven;

    private record Master(String text, KeysetHandle keys, Aead aead) {
        int primary() {
            return keys.getPrimary().getId();
        }

        boolean has(int id) {
            return IntStream.range(0, keys.size()).anyMatch(i -> keys.getAt(i).getId() == id);
        }
    }

    /** What a master key has sealed, in base 64, and which. */
    public record Sealed(int keyId, String text) {}

    /** Reads both keysets; without them the server {@linkplain CannotRun cannot run}. */
    public void load() {
        try {
            master = readMaster();
            hashes = parse(read(HASH), PrfConfig2026.get()).getPrimitive(PrfConfig2026.get(), PrfSet.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotRun("marketplace.keys.folder " + folder + " has no readable Tink keysets " + MASTER
                    + " and " + HASH + ": " + e);
        }
    }

    /** Reads {@code master.json} again if it has changed. What lacks the key that seals now is refused. */
    public synchronized void refresh() {
        Master before = master();
        try {
            if (read(MASTER).equals(before.text())) {
                return;
            }
            Master after = readMaster();
            if (!after.has(before.primary())) {
                LOG.log(Level.SEVERE, "{0} lacks the key in use: it is not taken", MASTER);
                return;
            }
            master = after;
            LOG.log(Level.INFO, "{0} has changed: master key {1} seals from now on", new Object[] {
                MASTER, Integer.toUnsignedString(after.primary())
            });
        } catch (IOException | GeneralSecurityException e) {
            LOG.log(Level.SEVERE, "{0} cannot be read any more: {1}", new Object[] {MASTER, e.getMessage()});
        }
    }

    /** The id of the key that seals now. */
    public int primary() {
        return master().primary();
    }

    /**
     * Seals with the primary key.
     *
     * @param place where it is kept: it cannot be opened as anything else
     */
    public Sealed seal(byte[] plain, String place) {
        requireProven();
        return sealNow(plain, place);
    }

    /** Opens what a master key of this folder has sealed for this place. */
    public byte[] open(Sealed sealed, String place) {
        requireProven();
        if (!has(sealed.keyId())) {
            throw new Refusal(CommonProblem.UNAVAILABLE);
        }
        try {
            return openNow(sealed.text(), place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What a master key has sealed is damaged", e);
        }
    }

    /** The same for whoever can go on without it: empty if the key that has sealed it is lost, or it is damaged. */
    public Optional<byte[]> openIfPossible(Sealed sealed, String place) {
        requireProven();
        try {
            return has(sealed.keyId()) ? Optional.of(openNow(sealed.text(), place)) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Looks again before it says no. */
    private boolean has(int keyId) {
        if (!master().has(keyId)) {
            refresh();
            if (!master().has(keyId)) {
                LOG.log(Level.SEVERE, "{0} has no key {1}", new Object[] {MASTER, Integer.toUnsignedString(keyId)});
                return false;
            }
        }
        return true;
    }

    /** The keyed hash of a text, in hexadecimal: the same for the same text, and telling nothing to whom the key is unknown. */
    public String hash(String text) {
        requireProven();
        return hashNow(text);
    }

    Sealed sealNow(byte[] plain, String place) {
        Master now = master();
        try {
            byte[] sealed = now.aead().encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
            return new Sealed(now.primary(), Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key does not seal", e);
        }
    }

    byte[] openNow(String sealed, String place) throws GeneralSecurityException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("No base 64", e);
        }
        return master().aead().decrypt(bytes, place.getBytes(StandardCharsets.UTF_8));
    }

    String hashNow(String text) {
        PrfSet now = hashes;
        if (now == null) {
            throw new Refusal(CommonProblem.UNAVAILABLE);
        }
        try {
            return HexFormat.of().formatHex(now.computePrimary(text.getBytes(StandardCharsets.UTF_8), HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key for hashes does not hash", e);
        }
    }

    /** These are the keys of the database. */
    void areProven() {
        proven = true;
    }

    private void requireProven() {
        if (!proven) {
            throw new Refusal(CommonProblem.UNAVAILABLE);
        }
    }

    private Master master() {
        Master now = master;
        if (now == null) {
            throw new Refusal(CommonProblem.UNAVAILABLE);
        }
        return now;
    }

    private Master readMaster() throws IOException, GeneralSecurityException {
        String text = read(MASTER);
        KeysetHandle keys = parse(text, AeadConfig2026.get());
        return new Master(text, keys, keys.getPrimitive(AeadConfig2026.get(), Aead.class));
    }

    private String read(String file) throws IOException {
        return Files.readString(Path.of(folder, file));
    }

    private static KeysetHandle parse(String text, Configuration configuration) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, configuration, InsecureSecretKeyAccess.get());
    }
}
