package org.panprd.marketplace.keycloak;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** The tenants' organizations in Keycloak: their groups and members. Every call may fail with {@link KeycloakAway}. */
@ApplicationScoped
class Organizations {
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;

    private static final long CONNECT_TIMEOUT_SECONDS = 2;
    private static final long READ_TIMEOUT_SECONDS = 5;

    private @Nullable KeycloakAdmin admin;

    @PostConstruct
    void configure() {
        Config config = ConfigProvider.getConfig();
        String issuer = config.getValue("marketplace.oidc.issuer", String.class);
        String secret = config.getOptionalValue("marketplace.staff.client-secret", String.class)
                .orElse("");
        URI address = URI.create(config.getOptionalValue("marketplace.staff.admin-url", String.class)
                .orElseGet(() -> issuer.replaceFirst("/realms/([^/]+)$", "/admin/realms/$1")));
        var account = new ServiceAccount(new Issuer(issuer, Issuer.KEY_FETCH_INTERVAL), secret, Clock.systemUTC());
        admin = RestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .register((ClientRequestFilter) request ->
                        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + account.token()))
                .build(KeycloakAdmin.class);
    }

    String find(String tenant) {
        return ask(() -> admin().organizations("alias:" + tenant)).stream()
                .filter(organization -> organization.alias().equals(tenant))
                .map(KeycloakAdmin.Organization::id)
                .findFirst()
                .orElseThrow(() -> new KeycloakAway("The realm has no organization " + tenant, null));
    }

    String groupId(String organization, String path) {
        return findGroup(organization, path)
                .orElseThrow(() -> new KeycloakAway("The organization has no group " + path, null));
    }

    Optional<String> findGroup(String organization, String path) {
        try {
            return Optional.of(admin().group(organization, path.substring(1)).id());
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new KeycloakAway("Refused", e);
        } catch (ProcessingException e) {
            throw new KeycloakAway("No answer", e);
        }
    }

    boolean isMember(String organization, String person) {
        try {
            return admin().member(organization, person).id().equals(person);
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == NOT_FOUND) {
                return false;
            }
            throw new KeycloakAway("Refused", e);
        } catch (ProcessingException e) {
            throw new KeycloakAway("No answer", e);
        }
    }

    /**
     * Into the organization, and no longer signed in anywhere: a session from before never had to show a second factor.
     * In this order, so that what breaks off lets nobody in.
     */
    void admit(String organization, String id) {
        List<KeycloakAdmin.Role> staff = ask(() -> admin().rolesToGive(id)).stream()
                .filter(role -> role.name().equals(Claims.STAFF))
                .toList();
        if (!staff.isEmpty()) {
            send(() -> admin().give(id, staff), CONFLICT);
        }
        send(() -> admin().endSessions(id), NOT_FOUND);
        send(() -> admin().join(organization, id), CONFLICT);
    }

    static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException | ProcessingException e) {
            throw new KeycloakAway("Refused, or no answer", e);
        }
    }

    /** What was done already is answered with a status of its own. */
    static void send(Supplier<Response> order, int doneAlready) {
        try {
            order.get().close();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() != doneAlready) {
                throw new KeycloakAway("Refused", e);
            }
        } catch (ProcessingException e) {
            throw new KeycloakAway("No answer", e);
        }
    }

    KeycloakAdmin admin() {
        KeycloakAdmin configured = admin;
        if (configured == null) {
            throw new IllegalStateException("Not configured");
        }
        return configured;
    }
}
