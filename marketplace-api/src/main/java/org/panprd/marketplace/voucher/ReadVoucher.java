package org.panprd.marketplace.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.panprd.marketplace.platform.Json;

/** Reads the text of a voucher's QR code, as a gate does. */
@ApplicationScoped
public class ReadVoucher {
    /** A voucher is far shorter. */
    private static final int LONGEST = 2_000;

    @Inject
    VoucherKey key;

    /** The item that a voucher is for. */
    public record Named(String reference, int item) {}

    /** Empty if no published key has signed it. What it says of day and persons may have changed since. */
    public Optional<Named> read(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : key.verified(text.strip())
                        .map(json -> Json.read(json, Vouchers.Claims.class))
                        .map(claims -> new Named(claims.booking(), claims.item()));
    }
}
