package org.panprd.marketplace.tenants;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How the tenants' YAML becomes records. A field that no record has is an error: it would be lost in silence. */
public final class TenantYaml {
    private final YAMLMapper mapper = YAMLMapper.builder()
            .enable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addDeserializer(MonthDay.class, new MonthDayDeserializer()))
            .build();

    /**
     * Parses a file without giving it a shape.
     *
     * @throws JacksonException if it is not YAML
     */
    public JsonNode tree(String text) {
        return mapper.readTree(text);
    }

    /**
     * Gives a parsed file its shape.
     *
     * @throws JacksonException if it does not have it
     */
    public <T> T record(JsonNode tree, Shape<T> shape) {
        return shape.read(mapper, tree);
    }

    /** What a file holds: one record, or a list of them. */
    @FunctionalInterface
    public interface Shape<T> {
        T read(ObjectMapper mapper, JsonNode tree);

        /** A file of one record. */
        static <T> Shape<T> one(Class<T> element) {
            return (mapper, tree) -> mapper.treeToValue(tree, element);
        }

        /** A file of a list of records. */
        static <T> Shape<List<T>> listOf(Class<T> element) {
            return (mapper, tree) -> mapper.readerForListOf(element).readValue(tree);
        }
    }

    /** A day of any year is written 07-01. */
    private static final class MonthDayDeserializer extends StdDeserializer<MonthDay> {
        MonthDayDeserializer() {
            super(MonthDay.class);
        }

        @Override
        public MonthDay deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            try {
                return MonthDay.parse("--" + text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, MonthDay.class, "no day of a year");
            }
        }
    }
}
