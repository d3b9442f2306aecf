package org.panprd.marketplace.channel;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.platform.Origin;
import org.panprd.marketplace.tenancy.Scope;
import org.panprd.marketplace.tenancy.Scopes;

/**
 * Finds out which reseller calls, by the key in its {@code Authorization} header and the network that it comes from; before
 * limits are counted, so that they are the reseller's own. Tokens of persons are no keys here. Who has no key is counted by
 * address, and then refused by {@link KeyNeeded}.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class ResellerFilter implements ContainerRequestFilter {
    /** All that OCTO's resources stand under. */
    static final String PATH = "octo";

    /** Under which name a request carries its {@link Reseller}. */
    static final String RESELLER = "org.panprd.marketplace.channel.reseller";

    /** And under which why it has none. */
    static final String REFUSAL = "org.panprd.marketplace.channel.refusal";

    private static final String SCHEME = "Bearer ";
    private static final Pattern KEY_NAMES =
            Pattern.compile("(?i)(api[-_]?)?key|token|access[-_]?token|authorization|bearer");

    @Inject
    Resellers resellers;

    @Inject
    Scopes scopes;

    @Inject
    Origin origin;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isOcto(request)) {
            return;
        }
        try {
            Reseller reseller = caller(request);
            request.setProperty(RESELLER, reseller);
            request.setSecurityContext(new Machine(reseller, request.getSecurityContext()));
        } catch (Refusal refusal) {
            // Not yet: who guesses keys is stopped as everybody who asks too often.
            request.setProperty(REFUSAL, refusal);
        }
    }

    private Reseller caller(ContainerRequestContext request) {
        boolean hasKeyInAddress = request.getUriInfo().getQueryParameters().keySet().stream()
                .anyMatch(name -> KEY_NAMES.matcher(name).matches());
        if (hasKeyInAddress) {
            throw new Refusal(ChannelProblem.KEY_IN_ADDRESS);
        }
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Refusal(ChannelProblem.NO_KEY);
        }
        var key = new ResellerKey(header.substring(SCHEME.length()).strip());
        return scopes.call(Scope.PLATFORM, () -> resellers.findByKey(key.hash()))
                .filter(found -> Networks.contain(found.networks(), origin.of(servletRequest)))
                .orElseThrow(() -> new Refusal(ChannelProblem.KEY_REFUSED));
    }

    static boolean isOcto(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return plain.equals(PATH) || plain.startsWith(PATH + "/");
    }

    /** The reseller as who calls. */
    private record Machine(Caller caller, boolean isSecure) implements SecurityContext {
        Machine(Reseller reseller, SecurityContext before) {
            this(
                    new Caller(reseller.person(), reseller.name(), null, Set.of("reseller"), Map.of(), Map.of()),
                    before.isSecure());
        }

        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.roles().contains(role);
        }

        @Override
        public @Nullable String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
