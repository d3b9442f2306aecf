package org.panprd.marketplace.tenants.check;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The form of a rule set that comes from elsewhere than a file, by the same JSON Schema. */
public final class RuleSetForm {
    private static final Schemas SCHEMAS = new Schemas();

    private RuleSetForm() {}

    /**
     * Something that is not as the schema asks.
     *
     * @param field such as {@code ways[0].who}
     * @param missing whether it should be there and is not
     */
    public record FormFault(String field, boolean missing) {}

    /** What is wrong with its form; nothing, if it can be read as a rule set. */
    public static synchronized List<FormFault> faults(JsonNode ruleSet) {
        return SCHEMAS.errors("rule-set", ruleSet).stream()
                .map(error -> new FormFault(Schemas.field(error).toString(), Schemas.isMissing(error)))
                .toList();
    }
}
