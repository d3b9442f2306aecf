package org.panprd.marketplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses that others have given us may be called: by https to the public internet. Every address of a host has to
 * be public, and the one that was looked at is the one that is called. Only for trying things out, http to one's own machine
 * may be let through.
 */
@ApplicationScoped
public class OutsideAddresses {
    public static final int LONGEST = 500;

    /** A host's name or address, a port, and a path as it is sent; nobody's name or password, no fragment. */
    private static final Pattern FORM = Pattern.compile("https?://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])"
            + "(:[0-9]{1,5})?(/[A-Za-z0-9/._~!$&'()*+,;=:@%-]*)?(\\?[A-Za-z0-9/._~!$&'()*+,;=:@%?-]*)?");

    private static final int MOST_PORT = 65_535;

    @Inject
    @ConfigProperty(name = "marketplace.webhook.allow-loopback", defaultValue = "false")
    boolean allowLoopback;

    /** The address, if it has the form of one that may be called. */
    public Optional<URI> read(@Nullable String text) {
        if (text == null || text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text);
            boolean isSafe = "https".equals(url.getScheme()) || allowLoopback;
            boolean hasHost = url.getHost() != null && url.getPort() != 0 && url.getPort() <= MOST_PORT;
            return isSafe && hasHost ? Optional.of(url) : Optional.empty();
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Where its host is, if all of it may be called; empty, if not or if there is no such host. */
    public Optional<InetAddress> resolve(URI url) {
        try {
            InetAddress[] found = InetAddress.getAllByName(url.getHost());
            for (InetAddress one : found) {
                if (!mayBeCalled(one, url)) {
                    return Optional.empty();
                }
            }
            return Optional.of(found[0]);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private boolean mayBeCalled(InetAddress address, URI url) {
        return address.isLoopbackAddress()
                ? allowLoopback
                : "https".equals(url.getScheme()) && PublicAddress.isPublic(address);
    }
}
