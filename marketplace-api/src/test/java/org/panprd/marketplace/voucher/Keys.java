package org.panprd.marketplace.voucher;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/** Keys that sign vouchers, each from a file as the server reads it. */
final class Keys {
    private Keys() {}

    static VoucherKey newKey(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "voucher", ".jwk");
            Files.writeString(
                    file,
                    new ECKeyGenerator(Curve.P_256).keyID("gate").generate().toJSONString());
            return of(file);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key in front of what that one publishes. */
    static VoucherKey after(VoucherKey earlier, Path folder) {
        try {
            List<JWK> keys = new ArrayList<>(JWKSet.parse(earlier.published()).getKeys());
            keys.add(0, new ECKeyGenerator(Curve.P_256).keyID("next").generate());
            Path file = Files.createTempFile(folder, "voucher", ".jwks");
            Files.writeString(file, new JWKSet(keys).toString(false));
            return of(file);
        } catch (IOException | JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    static VoucherKey of(Path file) {
        var key = new VoucherKey();
        key.file = file.toString();
        key.load();
        return key;
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    static Vouchers vouchers(VoucherKey key) {
        var vouchers = new Vouchers();
        vouchers.key = key;
        return vouchers;
    }
}
