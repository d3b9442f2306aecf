package org.panprd.marketplace.web.session;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Sessions that live in memory and only keep attributes. */
final class Sessions {
    private Sessions() {}

    static HttpSession fresh() {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpSession) Proxy.newProxyInstance(
                Sessions.class.getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, values) -> {
                    Object[] given = Objects.requireNonNull(values);
                    return switch (method.getName()) {
                        case "getAttribute" -> attributes.get(given[0]);
                        case "setAttribute" -> attributes.put((String) given[0], given[1]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
