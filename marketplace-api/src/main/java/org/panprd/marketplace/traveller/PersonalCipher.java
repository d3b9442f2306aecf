package org.panprd.marketplace.traveller;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** Seals and opens texts and files under the key of one traveller; a sealed text is base 64. What was sealed for one place cannot be opened as another. */
public final class PersonalCipher {
    private final Aead aead;

    PersonalCipher(KeysetHandle key) throws GeneralSecurityException {
        aead = key.getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    /**
     * Where a sealed text is kept.
     *
     * @param column with its table: {@code booking_party.travellers}
     * @param row the key of its row
     */
    public record Place(String column, Object row) {
        byte[] bytes() {
            return (column + "/" + row).getBytes(StandardCharsets.UTF_8);
        }
    }

    public String seal(String text, Place place) {
        return Base64.getEncoder().encodeToString(seal(text.getBytes(StandardCharsets.UTF_8), place));
    }

    public String open(String sealed, Place place) {
        return new String(open(Base64.getDecoder().decode(sealed), place), StandardCharsets.UTF_8);
    }

    /** Empty if another key has sealed it: its traveller was erased, and has come back with a new one. */
    public Optional<String> openOwn(String sealed, Place place) {
        try {
            byte[] content = aead.decrypt(Base64.getDecoder().decode(sealed), place.bytes());
            return Optional.of(new String(content, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    public byte[] seal(byte[] content, Place place) {
        try {
            return aead.encrypt(content, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal " + place.column(), e);
        }
    }

    public byte[] open(byte[] sealed, Place place) {
        try {
            return aead.decrypt(sealed, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open " + place.column(), e);
        }
    }
}
