package org.panprd.marketplace.voucher;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
