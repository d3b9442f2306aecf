package org.panprd.marketplace.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the two realm files from what they share, what only development has, and the organizations. */
final class RealmFiles {
    static final Path FOLDER = Path.of("realm");
    private static final String PASSWORD = "Marketplace-2026";

    private RealmFiles() {}

    static Map<String, Object> read(Path file) throws IOException, ParseException {
        return JSONObjectUtils.parse(Files.readString(file));
    }

    static Map<String, Object> production() throws IOException, ParseException {
        Map<String, Object> realm = new LinkedHashMap<>(read(FOLDER.resolve("source/base.json")));
        realm.put("organizations", organizations(false));
        return realm;
    }

    static Map<String, Object> development() throws IOException, ParseException {
        Map<String, Object> realm = new LinkedHashMap<>(JSONObjectUtils.parse(Files.readString(
                        FOLDER.resolve("source/base.json"))
                .replace("${MARKETPLACE_WEB_URL}", "${MARKETPLACE_WEB_URL:http://127.0.0.1:8080}")
                .replace("${MARKETPLACE_OIDC_CLIENT_SECRET}", "${MARKETPLACE_OIDC_CLIENT_SECRET:development-only}")));
        read(FOLDER.resolve("source/development.json")).forEach((name, value) -> {
            if (value instanceof List<?> more && realm.get(name) instanceof List<?> shared) {
                List<Object> all = new ArrayList<>(shared);
                all.addAll(more);
                realm.put(name, all);
            } else {
                realm.put(name, value);
            }
        });
        realm.put("users", users());
        realm.put("organizations", organizations(true));
        return realm;
    }

    private static List<Object> organizations(boolean withMembers) throws IOException, ParseException {
        List<Object> organizations = new ArrayList<>();
        tenants().forEach((tenant, name) -> {
            Map<String, Object> organization = new LinkedHashMap<>();
            organization.put("name", name);
            organization.put("alias", tenant);
            organization.put("enabled", true);
            organization.put("domains", List.of(Map.of("name", tenant + ".example", "verified", false)));
            organization.put(
                    "groups", List.of(group(tenant, "operators", "operator"), group(tenant, "bureau", "bureau")));
            if (withMembers) {
                organization.put(
                        "members",
                        List.of(
                                member("operator-" + tenant, groupId(tenant, "operators")),
                                member("bureau-" + tenant, groupId(tenant, "bureau"))));
            }
            organizations.add(organization);
        });
        return organizations;
    }

    private static Map<String, Object> group(String tenant, String name, String role) {
        return ordered("id", groupId(tenant, name), "name", name, "realmRoles", List.of(role));
    }

    /** An imported member names groups by their id, so it is made from what never changes. */
    private static String groupId(String tenant, String name) {
        return UUID.nameUUIDFromBytes((tenant + "/" + name).getBytes(UTF_8)).toString();
    }

    private static Map<String, Object> member(String username, String group) {
        return ordered("username", username, "membershipType", "UNMANAGED", "groups", List.of(group));
    }

    private static List<Object> users() throws IOException, ParseException {
        List<Object> users = new ArrayList<>();
        users.add(user("traveller", "Lin", "Xiao", "default-roles-marketplace"));
        users.add(user("traveller2", "Chan", "Tai Man", "default-roles-marketplace"));
        users.add(user("platform", "Platform", "Staff", "platform"));
        tenants().forEach((tenant, name) -> {
            users.add(user("operator-" + tenant, (String) name, "Operator"));
            users.add(user("bureau-" + tenant, (String) name, "Bureau"));
        });
        return users;
    }

    private static Map<String, Object> user(String username, String lastName, String firstName, String... roles) {
        Map<String, Object> user = ordered("username", username, "enabled", true, "emailVerified", true);
        user.put("email", username + "@marketplace.example");
        user.put("firstName", firstName);
        user.put("lastName", lastName);
        user.put("credentials", List.of(ordered("type", "password", "value", PASSWORD, "temporary", false)));
        user.put("requiredActions", List.of());
        user.put("realmRoles", List.of(roles));
        user.put("clientRoles", Map.of("account", List.of("manage-account")));
        return user;
    }

    private static Map<String, Object> tenants() throws IOException, ParseException {
        return read(FOLDER.resolve("source/organizations.json"));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** Two spaces of indent; what fits on a line of 110 characters stays on it. */
    static String pretty(Object value, int depth) {
        String oneLine = line(value);
        if (oneLine.length() + 2 * depth <= 110) {
            return oneLine;
        }
        String pad = "\n" + "  ".repeat(depth + 1);
        List<String> parts = new ArrayList<>();
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, part) -> parts.add(pad + line(name) + ": " + pretty(part, depth + 1)));
        } else if (value instanceof List<?> list) {
            list.forEach(part -> parts.add(pad + pretty(part, depth + 1)));
        } else {
            return oneLine;
        }
        String inside = String.join(",", parts) + "\n" + "  ".repeat(depth);
        return value instanceof Map ? "{" + inside + "}" : "[" + inside + "]";
    }

    private static String line(Object value) {
        String json = JSONObjectUtils.toJSONString(Map.of("v", value));
        return json.substring("{\"v\":".length(), json.length() - 1);
    }
}
