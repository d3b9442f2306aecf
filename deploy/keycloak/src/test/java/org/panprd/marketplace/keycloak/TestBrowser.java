package org.panprd.marketplace.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A browser with one session cookie, and of the Servlet API as much as signing in uses. */
final class TestBrowser {
    private static final AtomicInteger IDS = new AtomicInteger();

    private volatile @Nullable Session session;

    /** What a response said. */
    static final class Answer {
        int status = 200;
        final Map<String, String> headers = new ConcurrentHashMap<>();

        String location() {
            return headers.getOrDefault("Location", "");
        }

        /** A parameter in the query of the location. */
        String parameter(String name) {
            for (String pair : URI.create(location()).getRawQuery().split("&", -1)) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("No " + name + " in " + location());
        }

        HttpServletResponse response() {
            return proxy(HttpServletResponse.class, (method, arguments) -> switch (method) {
                case "setStatus" -> {
                    status = (int) arguments[0];
                    yield null;
                }
                case "setHeader" -> {
                    headers.put((String) arguments[0], (String) arguments[1]);
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method);
            });
        }
    }

    private static final class Session {
        private volatile String id = "session" + IDS.incrementAndGet();
        private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    }

    Answer get(CodeFlow flow, String path, Map<String, String> parameters) {
        return send(flow, request("GET", path, parameters, Map.of()));
    }

    Answer post(CodeFlow flow, String path, Map<String, String> parameters, Map<String, String> headers) {
        return send(flow, request("POST", path, parameters, headers));
    }

    HttpServletRequest anyRequest() {
        return request("GET", "/anything", Map.of(), Map.of());
    }

    @Nullable
    String sessionId() {
        Session current = session;
        return current == null ? null : current.id;
    }

    private static Answer send(CodeFlow flow, HttpServletRequest request) {
        Answer answer = new Answer();
        if (!flow.answers(request, answer.response())) {
            answer.status = 404;
        }
        return answer;
    }

    private HttpServletRequest request(
            String verb, String path, Map<String, String> parameters, Map<String, String> headers) {
        return proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getMethod" -> verb;
            case "getServletPath" -> path;
            case "getPathInfo" -> null;
            case "getParameter" -> parameters.get((String) arguments[0]);
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getSession" -> session((boolean) arguments[0]);
            case "changeSessionId" -> changeSessionId();
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private synchronized @Nullable HttpSession session(boolean create) {
        if (session == null && create) {
            session = new Session();
        }
        Session current = session;
        return current == null ? null : view(current);
    }

    private synchronized String changeSessionId() {
        Session current = session;
        if (current == null) {
            throw new IllegalStateException("No session");
        }
        current.id = "session" + IDS.incrementAndGet();
        return current.id;
    }

    private HttpSession view(Session current) {
        return proxy(HttpSession.class, (method, arguments) -> switch (method) {
            case "getId" -> current.id;
            case "getAttribute" -> current.attributes.get((String) arguments[0]);
            case "setAttribute" -> current.attributes.put((String) arguments[0], arguments[1]);
            case "invalidate" -> {
                session = null;
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Behaviour {
        @Nullable
        Object call(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        behaviour.call(method.getName(), arguments == null ? new Object[0] : arguments)));
    }
}
