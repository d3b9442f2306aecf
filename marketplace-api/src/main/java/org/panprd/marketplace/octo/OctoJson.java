package org.panprd.marketplace.octo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as OCTO has it: what is not known is null and stands there; members that we do not know are passed over, for
 * resellers send those of capabilities that we do not have.
 */
public final class OctoJson {
    private static final JsonMapper MAPPER = Json.MAPPER
            .rebuild()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.ALWAYS))
            .withConfigOverride(
                    LocalTime.class,
                    time -> time.setFormat(com.fasterxml.jackson.annotation.JsonFormat.Value.forPattern("HH:mm")))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A local time says with its offset what a clock there shows.
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private static final char NONE = 0;

    private OctoJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The same in UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Our own, written by {@link #write}. */
    public static <T> T readOwn(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /**
     * What was sent.
     *
     * @throws Refusal {@code octo-bad-request} naming the field that does not fit, {@code malformed-body} if it is no object
     */
    public static <T> T read(String body, Class<T> type) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (!tree.isObject()) {
                throw new Refusal(CommonProblem.MALFORMED_BODY);
            }
            check(tree, "");
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw e.getPath().isEmpty() ? new Refusal(CommonProblem.MALFORMED_BODY) : Refusal.invalid(field(e), "type");
        }
    }

    /**
     * A list has what it has: nobody who reads one need ask whether there is something. And no text holds the character that
     * the database has none of.
     */
    private static void check(JsonNode node, String at) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String place = at + "[" + i + "]";
                if (node.get(i).isNull()) {
                    throw Refusal.invalid(place, "required");
                }
                check(node.get(i), place);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(member ->
                            check(member.getValue(), at.isEmpty() ? member.getKey() : at + "." + member.getKey()));
        } else if (node.isString()) {
            check(node.stringValue(), at);
        }
    }

    /** Refuses a text with the character that the database has none of, in a body or in an address. */
    public static void check(String text, String at) {
        if (text.indexOf(NONE) >= 0) {
            throw Refusal.invalid(at, "control-characters");
        }
    }

    private static String field(JacksonException failure) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }
}
