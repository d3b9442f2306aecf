package org.panprd.marketplace.traveller;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Seals and opens texts under the key of one traveller; sealed is base 64. What was sealed for one place cannot be opened as another. */
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
        try {
            return Base64.getEncoder()
                    .encodeToString(aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal " + place.column(), e);
        }
    }

    public String open(String sealed, Place place) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(sealed), place.bytes()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open " + place.column(), e);
        }
    }
}
