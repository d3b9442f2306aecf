package org.panprd.marketplace.platform;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads what others send: every member has to be of its own JSON type, nothing is converted on the way. What is no JSON
 * (or has a member twice, or goes on after its end) is refused as MALFORMED_BODY; JSON that does not fit as
 * INVALID_REQUEST with the first field that does not, written like {@code items[0].date}.
 */
public final class SentJson {
    /** A name that is longer was not meant to be one, and is not repeated in the answer. */
    private static final int MAX_FIELD = 200;

    private static final List<LogicalType> TEXTS = List.of(LogicalType.Textual, LogicalType.DateTime, LogicalType.Enum);

    private static final JsonMapper MAPPER = strict();

    private SentJson() {}

    /** Reads a body, in UTF-8. */
    public static <T> T read(byte[] body, Class<T> type) {
        if (body.length == 0) {
            throw new Refusal(CommonProblem.MALFORMED_BODY);
        }
        try {
            @Nullable T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw new Refusal(CommonProblem.MALFORMED_BODY);
            }
            return value;
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(JacksonException failure) {
        String field = field(failure.getPath());
        // A number that is too large for its field is found by the reader of the stream.
        boolean wellFormed = !(failure instanceof StreamReadException) || failure instanceof InputCoercionException;
        if (field.isEmpty() || !wellFormed) {
            return new Refusal(CommonProblem.MALFORMED_BODY);
        }
        return failure instanceof UnrecognizedPropertyException
                ? Refusal.invalid(field, "unknown-field")
                : Refusal.invalid(field, "type");
    }

    private static JsonMapper strict() {
        JsonMapper.Builder builder = Json.MAPPER
                .rebuild()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withConfigOverride(LocalDate.class, date -> date.setFormat(JsonFormat.Value.forLeniency(false)));
        for (LogicalType text : TEXTS) {
            builder.withCoercionConfig(text, config -> Stream.of(
                            CoercionInputShape.Integer,
                            CoercionInputShape.Float,
                            CoercionInputShape.Boolean,
                            CoercionInputShape.Array,
                            CoercionInputShape.EmptyArray)
                    .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)));
        }
        return builder.build();
    }

    private static String field(List<JacksonException.Reference> path) {
        var field = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.length() <= MAX_FIELD ? field.toString() : field.substring(0, MAX_FIELD);
    }
}
