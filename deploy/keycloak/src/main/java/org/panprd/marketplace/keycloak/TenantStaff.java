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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the staff of a tenant's operators and bureau: the members of the groups of its organization. Every call asks
 * Keycloak, waits for it some seconds at most, and may fail with {@link KeycloakAway}; doing one again changes nothing.
 */
@ApplicationScoped
public class TenantStaff {
    /** As many as a group is read and may have. */
    public static final int MOST_IN_A_GROUP = 200;

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final long CONNECT_TIMEOUT_SECONDS = 2;
    private static final long READ_TIMEOUT_SECONDS = 5;
    private static final Set<String> SECOND_FACTORS = Set.of("otp", "webauthn-passwordless");
    private static final String SET_UP_SECOND_FACTOR = "CONFIGURE_TOTP";
    private static final String UPDATE_PROFILE = "UPDATE_PROFILE";
    private static final Map<String, String> LOCALES = Map.of("zh-Hans", "zh-CN", "zh-Hant", "zh-TW", "en", "en");
    private static final List<String> ACTIONS_OF_NEW =
            List.of("VERIFY_EMAIL", "UPDATE_PASSWORD", UPDATE_PROFILE, SET_UP_SECOND_FACTOR);

    private @Nullable KeycloakAdmin admin;

    /** Somebody on a staff. */
    public record Member(String id, String email, String name) {}

    /** Somebody who was put on a staff, and whether Keycloak could tell them by mail. */
    public record Invited(String id, boolean mailed) {}

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

    /**
     * Puts somebody into a group, with an account of their own if they have none, and has Keycloak write to them.
     *
     * @param group such as {@code /operators/CODE/owners}
     * @param language in which a new account is spoken to: zh-Hans, zh-Hant, en
     */
    public Invited invite(String tenant, String group, String email, String language) throws UnprovenAccount {
        String address = email.toLowerCase(Locale.ROOT);
        String organization = organization(tenant);
        String groupId = groupId(organization, group);
        Optional<KeycloakAdmin.User> known = find(address);
        boolean isMember =
                known.isPresent() && isMember(organization, known.get().id());
        if (known.isPresent() && !isMember) {
            requireOwner(known.get());
        }
        String id = known.isPresent() ? known.get().id() : create(address, language);
        if (!isMember) {
            admit(organization, id);
        }
        send(() -> admin().joinGroup(organization, groupId, id, KeycloakAdmin.NOTHING), CONFLICT);
        return new Invited(id, mail(id, actionsFor(known, id)));
    }

    /** The members of a group itself, not of those below it; none, if the realm is older than the group. */
    public List<Member> members(String tenant, String group) {
        String organization = organization(tenant);
        return findGroup(organization, group).stream()
                .flatMap(id -> ask(() -> admin().groupMembers(organization, id, MOST_IN_A_GROUP)).stream())
                .map(user -> new Member(
                        user.id(),
                        user.email() == null ? "" : user.email(),
                        Stream.of(user.lastName(), user.firstName())
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    /** Takes somebody out of groups, and out of the organization if they are in no other of its groups. */
    public void remove(String tenant, List<String> groups, String person) {
        String organization = organization(tenant);
        if (!isMember(organization, person)) {
            return;
        }
        for (KeycloakAdmin.Group group : ask(() -> admin().groupsOf(organization, person))) {
            if (groups.contains(group.path())) {
                send(() -> admin().leaveGroup(organization, group.id(), person), NOT_FOUND);
            }
        }
        if (ask(() -> admin().groupsOf(organization, person)).isEmpty()) {
            send(() -> admin().leave(organization, person), NOT_FOUND);
        }
    }

    /**
     * Into the organization, and no longer signed in anywhere: a session from before never had to show a second factor.
     * In this order, so that what breaks off lets nobody in.
     */
    private void admit(String organization, String id) {
        List<KeycloakAdmin.Role> staff = ask(() -> admin().rolesToGive(id)).stream()
                .filter(role -> role.name().equals(Claims.STAFF))
                .toList();
        if (!staff.isEmpty()) {
            send(() -> admin().give(id, staff), CONFLICT);
        }
        send(() -> admin().endSessions(id), NOT_FOUND);
        send(() -> admin().join(organization, id), CONFLICT);
    }

    /** An account that has a password and no proven address may be anybody's. */
    private void requireOwner(KeycloakAdmin.User user) throws UnprovenAccount {
        boolean isProven = user.emailVerified()
                || ask(() -> admin().credentials(user.id())).isEmpty();
        if (!user.enabled() || !isProven) {
            throw new UnprovenAccount();
        }
    }

    private String create(String email, String language) throws UnprovenAccount {
        Map<String, List<String>> attributes = Map.of("locale", List.of(LOCALES.getOrDefault(language, "zh-CN")));
        var user = new KeycloakAdmin.NewUser(email, email, true, false, ACTIONS_OF_NEW, attributes);
        send(() -> admin().create(user), CONFLICT);
        // Not there: its address is somebody else's user name.
        return find(email).orElseThrow(UnprovenAccount::new).id();
    }

    private Optional<KeycloakAdmin.User> find(String email) {
        return ask(() -> admin().users(email, true)).stream()
                .filter(user -> email.equalsIgnoreCase(user.email()))
                .findFirst();
    }

    /** What the mail asks for; who has everything is told all the same, and looks at their name. */
    private List<String> actionsFor(Optional<KeycloakAdmin.User> known, String id) {
        if (known.isEmpty() || !known.get().emailVerified()) {
            return ACTIONS_OF_NEW;
        }
        boolean hasSecondFactor = ask(() -> admin().credentials(id)).stream()
                .anyMatch(credential -> SECOND_FACTORS.contains(credential.type()));
        return List.of(hasSecondFactor ? UPDATE_PROFILE : SET_UP_SECOND_FACTOR);
    }

    /** A realm without a mail server has the account all the same. */
    private boolean mail(String id, List<String> actions) {
        try (Response answer = admin().mailActions(id, "marketplace-web", actions)) {
            return answer.getStatus() < 300;
        } catch (WebApplicationException e) {
            return false;
        } catch (ProcessingException e) {
            throw new KeycloakAway("No answer", e);
        }
    }

    private String organization(String tenant) {
        return ask(() -> admin().organizations("alias:" + tenant)).stream()
                .filter(organization -> organization.alias().equals(tenant))
                .map(KeycloakAdmin.Organization::id)
                .findFirst()
                .orElseThrow(() -> new KeycloakAway("The realm has no organization " + tenant, null));
    }

    private String groupId(String organization, String path) {
        return findGroup(organization, path)
                .orElseThrow(() -> new KeycloakAway("The organization has no group " + path, null));
    }

    private Optional<String> findGroup(String organization, String path) {
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

    private boolean isMember(String organization, String person) {
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

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException | ProcessingException e) {
            throw new KeycloakAway("Refused, or no answer", e);
        }
    }

    /** What was done already is answered with a status of its own. */
    private static void send(Supplier<Response> order, int doneAlready) {
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

    private KeycloakAdmin admin() {
        KeycloakAdmin configured = admin;
        if (configured == null) {
            throw new IllegalStateException("Not configured");
        }
        return configured;
    }
}
