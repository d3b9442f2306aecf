package org.panprd.marketplace.sandbox;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All payments, the oldest first. There are never more than the limit: the oldest that is decided makes room, and when
 * none is, no more are taken.
 */
final class Payments {
    private final int limit;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<String, Entry> byKey = new HashMap<>();

    Payments(int limit) {
        this.limit = limit;
    }

    /** The payment that this key made, or a new one. The same key with another text is refused. */
    synchronized Opened open(String key, String text, NewPayment order) {
        Entry earlier = byKey.get(key);
        if (earlier != null) {
            if (!earlier.text().equals(text)) {
                throw new Refused(422, "Idempotency-Key: was used with another body");
            }
            return new Opened(earlier.payment(), false);
        }
        makeRoom();
        Payment payment = new Payment("pay_" + token(), token(), order);
        Entry entry = new Entry(key, text, payment);
        byId.put(payment.id(), entry);
        byKey.put(key, entry);
        return new Opened(payment, true);
    }

    synchronized Optional<Payment> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::payment);
    }

    private void makeRoom() {
        if (byId.size() < limit) {
            return;
        }
        for (Iterator<Entry> entries = byId.values().iterator(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry.payment().status() != Status.PENDING) {
                entries.remove();
                byKey.remove(entry.key());
                return;
            }
        }
        throw new Refused(503, "Too many payments wait to be decided");
    }

    private String token() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A payment, and whether it was made just now. */
    record Opened(Payment payment, boolean isNew) {}

    private record Entry(String key, String text, Payment payment) {}
}
