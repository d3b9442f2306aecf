package org.panprd.marketplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From which address a request came. Our own web and the proxies in front are trusted to say for whom they ask
 * ({@code X-Forwarded-For}); what anybody else writes there counts for nothing.
 */
@ApplicationScoped
public class Origin {
    private static final String FORWARDED = "X-Forwarded-For";

    /** IPv4 or IPv6, and nothing that a log or a key could not hold. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    /** The addresses of our own web and of the proxies. */
    @Inject
    @ConfigProperty(name = "marketplace.trusted-proxies")
    Set<String> trusted;

    /** The last address that somebody we trust has named; empty if a trusted proxy asks for itself. */
    public Optional<String> of(HttpServletRequest request) {
        return of(trusted, request.getRemoteAddr(), request.getHeaders(FORWARDED));
    }

    /**
     * The network of that address: all that is kept of it, {@code 203.0.113.0/24} or {@code 2001:db8:1::/48}. Empty for our
     * own servers.
     */
    public String networkOf(HttpServletRequest request) {
        return of(request).map(Origin::network).orElse("");
    }

    static String network(String address) {
        int dot = address.lastIndexOf('.');
        if (dot > 0 && address.indexOf(':') < 0) {
            return address.substring(0, dot) + ".0/24";
        }
        String[] groups = address.split(":", -1);
        var kept = new StringBuilder();
        for (int i = 0; i < 3 && i < groups.length && !groups[i].isEmpty(); i++) {
            kept.append(groups[i]).append(':');
        }
        return kept.append(kept.isEmpty() ? "::/48" : ":/48").toString();
    }

    static Optional<String> of(Set<String> trusted, String remote, Enumeration<String> forwarded) {
        if (!trusted.contains(remote)) {
            return Optional.of(remote);
        }
        List<String> chain = new ArrayList<>();
        while (forwarded.hasMoreElements()) {
            chain.addAll(List.of(forwarded.nextElement().split(",", -1)));
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            String address = chain.get(i).strip();
            if (!ADDRESS.matcher(address).matches()) {
                return Optional.of(remote);
            }
            if (!trusted.contains(address)) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }
}
