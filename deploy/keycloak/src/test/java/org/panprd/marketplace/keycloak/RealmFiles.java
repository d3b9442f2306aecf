package org.panprd.marketplace.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the two realm files from what they share, what only development has, and the organizations. */
final class RealmFiles {
    static final Path FOLDER = Path.of("realm");
    private static final String PASSWORD = "Marketplace-2026";
    static final String SECOND_FACTOR = "Second factor of staff";

    private static final Pattern OPERATOR = Pattern.compile("- code: ([a-z0-9-]+)");

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
                .replace("${MARKETPLACE_OIDC_CLIENT_SECRET}", "${MARKETPLACE_OIDC_CLIENT_SECRET:development-only}")
                .replace("${MARKETPLACE_STAFF_CLIENT_SECRET}", "${MARKETPLACE_STAFF_CLIENT_SECRET:development-only}")));
        read(FOLDER.resolve("source/development.json")).forEach((name, value) -> {
            if (value instanceof List<?> more && realm.get(name) instanceof List<?> shared) {
                List<Object> all = new ArrayList<>(shared);
                all.addAll(more);
                realm.put(name, all);
            } else {
                realm.put(name, value);
            }
        });
        realm.put("users", users(realm));
        waiveSecondFactor(realm);
        realm.put("organizations", organizations(true));
        return realm;
    }

    /** The demo accounts have none. */
    private static void waiveSecondFactor(Map<String, Object> realm) throws ParseException {
        for (Map<String, Object> flow : JSONObjectUtils.getJSONObjectArray(realm, "authenticationFlows")) {
            for (Map<String, Object> step : JSONObjectUtils.getJSONObjectArray(flow, "authenticationExecutions")) {
                if (SECOND_FACTOR.equals(step.get("flowAlias"))) {
                    step.put("requirement", "DISABLED");
                }
            }
        }
    }

    private static List<Object> organizations(boolean withMembers) throws IOException, ParseException {
        List<Object> organizations = new ArrayList<>();
        tenants().forEach((tenant, name) -> {
            Map<String, Object> organization = new LinkedHashMap<>();
            organization.put("name", name);
            organization.put("alias", tenant);
            organization.put("enabled", true);
            organization.put("domains", List.of(ordered("name", tenant + ".example", "verified", false)));
            organization.put("groups", List.of(operators(tenant), bureau(tenant)));
            if (withMembers) {
                organization.put("members", members(tenant));
            }
            organizations.add(organization);
        });
        return organizations;
    }

    /**
     * A group for each operator of the tenant's file; who is in its subgroup {@code owners} says who else is staff, and who
     * is in {@code doctors} answers for the health of its guests.
     */
    private static Map<String, Object> operators(String tenant) {
        List<Object> operators = new ArrayList<>();
        for (String code : operatorsOf(tenant)) {
            String path = "operators/" + code;
            operators.add(group(
                    tenant,
                    path,
                    "operator",
                    List.of(
                            group(tenant, path + "/owners", "operator", List.of()),
                            group(tenant, path + "/doctors", "operator", List.of()))));
        }
        return group(tenant, "operators", "operator", operators);
    }

    private static Map<String, Object> bureau(String tenant) {
        return group(
                tenant,
                "bureau",
                "bureau",
                List.of(
                        group(tenant, "bureau/directors", "bureau", List.of()),
                        group(tenant, "bureau/analysts", "bureau", List.of())));
    }

    private static List<Object> members(String tenant) {
        String owners = "operators/" + operatorsOf(tenant).get(0) + "/owners";
        return List.of(
                member("operator-" + tenant, groupId(tenant, owners)),
                member("doctor-" + tenant, groupId(tenant, "operators/" + wellnessOf(tenant) + "/doctors")),
                member("therapist-" + tenant, groupId(tenant, "operators/" + wellnessOf(tenant))),
                member("bureau-" + tenant, groupId(tenant, "bureau/directors")));
    }

    /** The first operator of the tenant that has wellness listings, by the names of their files. */
    private static String wellnessOf(String tenant) {
        try (Stream<Path> files = Files.list(Path.of("../../tenants", tenant, "listings"))) {
            return files.sorted()
                    .map(RealmFiles::lines)
                    .filter(lines -> lines.contains("family: wellness"))
                    .flatMap(List::stream)
                    .filter(line -> line.startsWith("operator: "))
                    .map(line -> line.substring("operator: ".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> operatorsOf(String tenant) {
        try (Stream<String> lines = Files.lines(Path.of("../../tenants", tenant, "operators.yaml"))) {
            return lines.map(OPERATOR::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each has the role itself: the claim does not hold those of the groups above. */
    private static Map<String, Object> group(String tenant, String path, String role, List<Object> subGroups) {
        Map<String, Object> group = ordered(
                "id",
                groupId(tenant, path),
                "name",
                path.substring(path.lastIndexOf('/') + 1),
                "realmRoles",
                List.of(role));
        if (!subGroups.isEmpty()) {
            group.put("subGroups", subGroups);
        }
        return group;
    }

    /** An imported member names groups by their id, so it is made from what never changes. */
    private static String groupId(String tenant, String path) {
        return UUID.nameUUIDFromBytes((tenant + "/" + path).getBytes(UTF_8)).toString();
    }

    private static Map<String, Object> member(String username, String group) {
        return ordered("username", username, "membershipType", "UNMANAGED", "groups", List.of(group));
    }

    private static List<Object> users(Map<String, Object> realm) throws IOException, ParseException {
        List<Object> users = new ArrayList<>((List<?>) realm.get("users"));
        users.add(user("traveller", "Lin", "Xiao", "default-roles-marketplace"));
        users.add(user("traveller2", "Chan", "Tai Man", "default-roles-marketplace"));
        users.add(user("platform", "Platform", "Staff", "platform"));
        users.add(reseller());
        tenants().forEach((tenant, name) -> {
            users.add(user("operator-" + tenant, (String) name, "Operator", "staff"));
            users.add(user("doctor-" + tenant, (String) name, "Doctor", "staff"));
            users.add(user("therapist-" + tenant, (String) name, "Therapist", "staff"));
            users.add(user("bureau-" + tenant, (String) name, "Bureau", "staff"));
        });
        return users;
    }

    /** A machine: it has no password, and is no traveller. */
    private static Map<String, Object> reseller() {
        Map<String, Object> account = ordered("username", "service-account-sample-reseller", "enabled", true);
        account.put("serviceAccountClientId", "sample-reseller");
        account.put("realmRoles", List.of("reseller"));
        return account;
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
