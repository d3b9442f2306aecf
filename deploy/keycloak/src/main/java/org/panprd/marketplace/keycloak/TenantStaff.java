package org.panprd.marketplace.keycloak;

import static org.panprd.marketplace.keycloak.Organizations.CONFLICT;
import static org.panprd.marketplace.keycloak.Organizations.NOT_FOUND;
import static org.panprd.marketplace.keycloak.Organizations.ask;
import static org.panprd.marketplace.keycloak.Organizations.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is on the staff of a tenant's operators and bureau: the members of the groups of its organization. Every call asks
 * Keycloak, waits for it some seconds at most, and may fail with {@link KeycloakAway}; doing one again changes nothing.
 */
@ApplicationScoped
public class TenantStaff {
    /** As many as a group is read and may have. */
    public static final int MOST_IN_A_GROUP = 200;

    private static final Set<String> SECOND_FACTORS = Set.of("otp", "webauthn-passwordless");
    private static final String SET_UP_SECOND_FACTOR = "CONFIGURE_TOTP";
    private static final String UPDATE_PROFILE = "UPDATE_PROFILE";
    private static final Map<String, String> LOCALES = Map.of("zh-Hans", "zh-CN", "zh-Hant", "zh-TW", "en", "en");
    private static final List<String> ACTIONS_OF_NEW =
            List.of("VERIFY_EMAIL", "UPDATE_PASSWORD", UPDATE_PROFILE, SET_UP_SECOND_FACTOR);

    @Inject
    Organizations organizations;

    /** Somebody on a staff. */
    public record Member(String id, String email, String name) {}

    /** Somebody who was put on a staff, and whether Keycloak could tell them by mail. */
    public record Invited(String id, boolean mailed) {}

    /**
     * Puts somebody into a group, with an account of their own if they have none, and has Keycloak write to them.
     *
     * @param group such as {@code /operators/CODE/owners}
     * @param language in which a new account is spoken to: zh-Hans, zh-Hant, en
     */
    public Invited invite(String tenant, String group, String email, String language) throws UnprovenAccount {
        String address = email.toLowerCase(Locale.ROOT);
        String organization = organizations.find(tenant);
        String groupId = organizations.groupId(organization, group);
        Optional<KeycloakAdmin.User> known = find(address);
        if (known.isPresent()) {
            requireOwner(known.get());
        }
        String id = known.isPresent() ? known.get().id() : create(address, language);
        if (known.isEmpty() || !organizations.isMember(organization, id)) {
            organizations.admit(organization, id);
        }
        send(() -> organizations.admin().joinGroup(organization, groupId, id, KeycloakAdmin.NOTHING), CONFLICT);
        return new Invited(id, mail(id, actionsFor(known, id)));
    }

    /** The members of a group itself, not of those below it; none, if the realm is older than the group. */
    public List<Member> members(String tenant, String group) {
        String organization = organizations.find(tenant);
        return organizations.findGroup(organization, group).stream()
                .flatMap(
                        id -> ask(() -> organizations.admin().groupMembers(organization, id, MOST_IN_A_GROUP)).stream())
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
        String organization = organizations.find(tenant);
        if (!organizations.isMember(organization, person)) {
            return;
        }
        for (KeycloakAdmin.Group group : ask(() -> organizations.admin().groupsOf(organization, person))) {
            if (groups.contains(group.path())) {
                send(() -> organizations.admin().leaveGroup(organization, group.id(), person), NOT_FOUND);
            }
        }
        if (ask(() -> organizations.admin().groupsOf(organization, person)).isEmpty()) {
            send(() -> organizations.admin().leave(organization, person), NOT_FOUND);
        }
    }

    /** An account that has a password and no proven address may be anybody's: staff, too, can give theirs another one. */
    private void requireOwner(KeycloakAdmin.User user) throws UnprovenAccount {
        boolean isProven = user.emailVerified()
                || ask(() -> organizations.admin().credentials(user.id())).isEmpty();
        if (!user.enabled() || !isProven) {
            throw new UnprovenAccount();
        }
    }

    private String create(String email, String language) throws UnprovenAccount {
        Map<String, List<String>> attributes = Map.of("locale", List.of(LOCALES.getOrDefault(language, "zh-CN")));
        var user = new KeycloakAdmin.NewUser(email, email, true, false, ACTIONS_OF_NEW, attributes);
        send(() -> organizations.admin().create(user), CONFLICT);
        // Not there: its address is somebody else's user name.
        return find(email).orElseThrow(UnprovenAccount::new).id();
    }

    private Optional<KeycloakAdmin.User> find(String email) {
        return ask(() -> organizations.admin().users(email, true)).stream()
                .filter(user -> email.equalsIgnoreCase(user.email()))
                .findFirst();
    }

    /** What the mail asks for; who has everything is told all the same, and looks at their name. */
    private List<String> actionsFor(Optional<KeycloakAdmin.User> known, String id) {
        if (known.isEmpty() || !known.get().emailVerified()) {
            return ACTIONS_OF_NEW;
        }
        boolean hasSecondFactor = ask(() -> organizations.admin().credentials(id)).stream()
                .anyMatch(credential -> SECOND_FACTORS.contains(credential.type()));
        return List.of(hasSecondFactor ? UPDATE_PROFILE : SET_UP_SECOND_FACTOR);
    }

    /** A realm without a mail server has the account all the same. */
    private boolean mail(String id, List<String> actions) {
        try (Response answer = organizations.admin().mailActions(id, "marketplace-web", actions)) {
            return answer.getStatus() < 300;
        } catch (WebApplicationException e) {
            return false;
        } catch (ProcessingException e) {
            throw new KeycloakAway("No answer", e);
        }
    }
}
