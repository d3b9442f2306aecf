package org.panprd.marketplace.traveller;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.panprd.marketplace.platform.MasterKeyProof;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.traveller.TravellerKeys.Wrapped;

/** Gives each traveller a key (AES-256 GCM) of their own, which is kept wrapped by a master key. */
@ApplicationScoped
public class PersonalKeys {
    private static final String PLACE = "traveller_key/";
    private static final String USED = PersonalKeys.class.getName();
    private static final int BATCH = 200;

    @Inject
    TravellerKeys keys;

    @Inject
    MasterKeys masterKeys;

    @Inject
    MasterKeyProof proof;

    @Inject
    Clock clock;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** Whose key this transaction has read last, so that nobody destroys it before its end. */
    private record Used(String traveller, PersonalCipher cipher) {}

    /** For sealing; a traveller who has no key gets one. It is not destroyed before this transaction ends. */
    @Transactional(TxType.MANDATORY)
    public PersonalCipher of(String traveller) {
        if (transaction.getResource(USED) instanceof Used used
                && used.traveller().equals(traveller)) {
            return used.cipher();
        }
        PersonalCipher cipher = read(traveller);
        transaction.putResource(USED, new Used(traveller, cipher));
        return cipher;
    }

    private PersonalCipher read(String traveller) {
        return keys.findForUse(traveller).map(this::cipher).orElseGet(() -> {
            keys.add(newKey(traveller), clock.instant());
            return keys.findForUse(traveller).map(this::cipher).orElseThrow();
        });
    }

    /** The same, and all that belongs to the traveller waits until this transaction ends. */
    @Transactional(TxType.MANDATORY)
    public PersonalCipher alone(String traveller) {
        Optional<Wrapped> known = keys.findAlone(traveller);
        if (known.isEmpty()) {
            keys.add(newKey(traveller), clock.instant());
        }
        return known.or(() -> keys.findAlone(traveller)).map(this::cipher).orElseThrow();
    }

    /** Nobody can ever open again what it has sealed. */
    @Transactional(TxType.MANDATORY)
    void destroy(String traveller) {
        transaction.putResource(USED, null);
        keys.destroy(traveller);
    }

    /** For opening; empty if the traveller has been erased. */
    @Transactional(TxType.MANDATORY)
    public Optional<PersonalCipher> find(String traveller) {
        return keys.find(traveller).map(this::cipher);
    }

    /** The same for many; those of them who have not been erased. */
    @Transactional(TxType.MANDATORY)
    public Map<String, PersonalCipher> find(Collection<String> travellers) {
        return keys.find(travellers).stream().collect(Collectors.toMap(Wrapped::traveller, this::cipher));
    }

    /**
     * Wraps some of the keys that an older master key wraps with the one that seals now; tells how many. To be called in
     * the platform's scope, until there are none.
     */
    @Transactional
    public int rewrap() {
        masterKeys.refresh();
        List<Wrapped> old = keys.wrappedByOther(masterKeys.primary(), BATCH);
        if (!old.isEmpty()) {
            keys.replace(old.stream()
                    .map(wrapped -> wrap(wrapped.traveller(), unwrap(wrapped)))
                    .toList());
            proof.renew();
        }
        return old.size();
    }

    private Wrapped newKey(String traveller) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            return wrap(
                    traveller,
                    TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get(), AeadConfig2026.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key", e);
        }
    }

    private PersonalCipher cipher(Wrapped wrapped) {
        try {
            return new PersonalCipher(TinkProtoKeysetFormat.parseKeyset(
                    unwrap(wrapped), InsecureSecretKeyAccess.get(), AeadConfig2026.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A traveller's key is none", e);
        }
    }

    private Wrapped wrap(String traveller, byte[] key) {
        return new Wrapped(traveller, masterKeys.seal(key, PLACE + traveller));
    }

    private byte[] unwrap(Wrapped wrapped) {
        return masterKeys.open(wrapped.key(), PLACE + wrapped.traveller());
    }
}
