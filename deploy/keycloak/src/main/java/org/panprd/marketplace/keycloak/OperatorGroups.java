package org.panprd.marketplace.keycloak;

import static org.panprd.marketplace.keycloak.Organizations.CONFLICT;
import static org.panprd.marketplace.keycloak.Organizations.ask;
import static org.panprd.marketplace.keycloak.Organizations.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The groups of an operator in its tenant's organization. Every call may fail with {@link KeycloakAway}; doing one again
 * changes nothing.
 */
@ApplicationScoped
public class OperatorGroups {
    private static final String OPERATORS = "/operators";
    private static final String OWNERS = "owners";
    private static final String ROLE = "operator";

    @Inject
    Organizations organizations;

    /**
     * Makes those of an operator that is new in a tenant, and its first owner.
     *
     * @param owner id of an account that has proven its address
     */
    public void found(String tenant, String operator, String owner) {
        String organization = organizations.find(tenant);
        String group = child(organization, organizations.groupId(organization, OPERATORS), OPERATORS, operator);
        String path = OPERATORS + "/" + operator;
        String owners = child(organization, group, path, OWNERS);
        child(organization, group, path, "doctors");
        if (!organizations.isMember(organization, owner)) {
            organizations.admit(organization, owner);
        }
        send(() -> organizations.admin().joinGroup(organization, owners, owner, KeycloakAdmin.NOTHING), CONFLICT);
    }

    /** The group's id; it lets its members act for an operator. */
    private String child(String organization, String parent, String path, String name) {
        send(() -> organizations.admin().createGroup(organization, parent, new KeycloakAdmin.NewGroup(name)), CONFLICT);
        String group = organizations.groupId(organization, path + "/" + name);
        List<KeycloakAdmin.Role> role = ask(() -> organizations.admin().rolesToGiveGroup(organization, group)).stream()
                .filter(one -> one.name().equals(ROLE))
                .toList();
        if (!role.isEmpty()) {
            send(() -> organizations.admin().giveGroup(organization, group, role), CONFLICT);
        }
        return group;
    }
}
