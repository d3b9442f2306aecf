package org.panprd.marketplace.publishing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.check.Fault;
import org.panprd.marketplace.tenants.check.ListingFaults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked for about drafts. */
final class NewDraft {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_CODE = 60;
    private static final int MAX_LINE = 2000;
    private static final int MAX_FIELD = 200;
    private static final Set<String> FAMILIES =
            Stream.of(Family.values()).map(Family::code).collect(Collectors.toUnmodifiableSet());

    private NewDraft() {}

    /** A listing that is to be written; its code stays for ever. */
    public record Begin(@Nullable String code, @Nullable String family) {
        String read() {
            Faults faults = new Faults();
            String wanted = code == null ? "" : code;
            if (faults.text(code, "code", MAX_CODE)) {
                faults.require(CODE.matcher(wanted).matches(), "code", "listing-code");
            }
            faults.require(isFamily(family), "family", "unknown-value");
            faults.refuse();
            return wanted;
        }
    }

    /** A draft from what was published: that revision, or the last. */
    public record From(@Nullable Integer revision) {}

    /** All of a draft. */
    public record Content(@Nullable JsonNode content) {
        /** What can be kept, however incomplete; whose it is and what it is called is not for it to say. */
        ObjectNode read(String code, String operator) {
            if (!(content instanceof ObjectNode sent)) {
                throw Refusal.invalid("content", "required");
            }
            ObjectNode object = Document.tidy((ObjectNode) Json.MAPPER.readTree(Json.write(sent)));
            object.put("code", code).put("operator", operator);
            Faults faults = new Faults();
            ListingFaults.malformed(object).forEach(fault -> tell(fault, faults));
            faults.refuse();
            readable("content", object, faults);
            faults.refuse();
            return object;
        }

        private static void readable(String at, JsonNode node, Faults faults) {
            if (node.isString()) {
                faults.optionalText(node.stringValue(), at, MAX_LINE);
            } else if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    readable(at + "[" + i + "]", node.path(i), faults);
                }
            } else {
                node.properties().forEach(member -> readable(at + "." + member.getKey(), member.getValue(), faults));
            }
        }
    }

    /** What an operator wants of a listing: {@code SUBMITTED}, {@code DRAFT}, {@code PAUSED}, {@code PUBLISHED}. */
    public record Wanted(@Nullable String status) {}

    /** What the bureau decides: {@code PUBLISH}, {@code RETURN}, {@code TAKE_DOWN}, {@code RESTORE}. */
    public record Decision(
            @Nullable String decision, @Nullable String reason) {}

    static boolean isFamily(@Nullable String family) {
        return family != null && FAMILIES.contains(family);
    }

    /** Refuses what no field of a listing can hold, but for what a draft has held before. */
    static void refuseWrong(@Nullable JsonNode before, JsonNode after) {
        Faults faults = new Faults();
        List<Fault> known = before == null ? List.of() : ListingFaults.wrong(before);
        ListingFaults.wrong(after).stream()
                .filter(fault -> !known.contains(fault))
                .forEach(fault -> tell(fault, faults));
        faults.refuse();
    }

    private static void tell(Fault fault, Faults faults) {
        String whole = "content." + fault.field();
        String field = whole.substring(0, Math.min(MAX_FIELD, whole.length()));
        String most = fault.text().arguments().stream().findFirst().orElse("");
        switch (fault.text().key()) {
            case "form-additionalProperties" -> faults.add(field, "unknown-field");
            case "form-maxLength" -> faults.add(field, "too-long", most);
            case "form-maxItems" -> faults.add(field, "too-many", most);
            case "form-enum" -> faults.add(field, "unknown-value");
            case "form-minimum" -> faults.add(field, "least", most);
            case "form-maximum" -> faults.add(field, "most", most);
            default -> faults.add(field, "type");
        }
    }

    static Refusal notKnown(String field) {
        return Refusal.invalid(List.of(FieldFault.of(field, "unknown-value")));
    }
}
