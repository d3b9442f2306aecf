package org.panprd.marketplace.web.shop;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which form made which booking, so that a second click on it goes on with the first one's. */
final class RecentHolds implements Serializable {
    private static final int MOST = 5;

    private final LinkedHashMap<String, String> bookingByKey = new LinkedHashMap<>();

    static RecentHolds of(HttpSession session) {
        String name = RecentHolds.class.getName();
        synchronized (RecentHolds.class) {
            if (session.getAttribute(name) instanceof RecentHolds known) {
                return known;
            }
            var made = new RecentHolds();
            session.setAttribute(name, made);
            return made;
        }
    }

    synchronized Optional<String> find(String key) {
        return Optional.ofNullable(bookingByKey.get(key));
    }

    synchronized void add(String key, String bookingId) {
        bookingByKey.put(key, bookingId);
        while (bookingByKey.size() > MOST) {
            Map.Entry<String, String> oldest =
                    bookingByKey.entrySet().iterator().next();
            bookingByKey.remove(oldest.getKey());
        }
    }
}
