package org.panprd.marketplace.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Writes as schemas what {@link org.panprd.marketplace.platform.Json} makes of our records: a component that may be missing
 * is {@code @Nullable}. Each record and enum is a schema of its own, named after its room.
 */
final class WriteSchemas {
    private static final String ROOMS = "org.panprd.marketplace.";

    private static final Map<Class<?>, Supplier<Schema>> PLAIN = plain();

    private final Map<String, Schema> named;
    private final boolean writesNulls;
    private final String suffix;

    private WriteSchemas(Map<String, Schema> named, boolean writesNulls, String suffix) {
        this.named = named;
        this.writesNulls = writesNulls;
        this.suffix = suffix;
    }

    /** Of a surface; in OCTO's answers what is not known stands there as null. */
    static WriteSchemas of(Surface surface) {
        return new WriteSchemas(new TreeMap<>(), surface == Surface.OCTO, "");
    }

    /** The same for what is sent to it, where whatever may be null may be missing. */
    WriteSchemas sent() {
        return writesNulls ? new WriteSchemas(named, false, ".Sent") : this;
    }

    /** Those to which others refer. */
    Map<String, Schema> named() {
        return named;
    }

    Schema of(Type type) {
        if (type instanceof GenericArrayType array) {
            return list(of(array.getGenericComponentType()));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return ofGeneric(raw, generic.getActualTypeArguments());
        }
        if (!(type instanceof Class<?> plain)) {
            return any();
        }
        Supplier<Schema> known = PLAIN.get(plain);
        if (known != null) {
            return known.get();
        }
        if (plain.isArray()) {
            return list(of(plain.getComponentType()));
        }
        return plain.isRecord() || plain.isEnum() ? referred(plain) : any();
    }

    private Schema ofGeneric(Class<?> raw, Type[] arguments) {
        if (Collection.class.isAssignableFrom(raw)) {
            return list(of(arguments[0]));
        }
        return Map.class.isAssignableFrom(raw)
                ? OASFactory.createSchema().type(SchemaType.OBJECT).additionalPropertiesSchema(of(arguments[1]))
                : of(raw);
    }

    private Schema referred(Class<?> type) {
        String name = name(type) + suffix;
        if (!named.containsKey(name)) {
            Schema schema = OASFactory.createSchema();
            named.put(name, schema);
            if (type.isEnum()) {
                schema.type(SchemaType.STRING)
                        .enumeration(List.<Object>copyOf(Stream.of(type.getEnumConstants())
                                .map(String::valueOf)
                                .toList()));
            } else {
                fill(schema.type(SchemaType.OBJECT), type);
            }
        }
        // In full: a short name with a dot in it is taken for an address.
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private void fill(Schema schema, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(component);
            boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean isLeftOut = !writesNulls || component.getAccessor().isAnnotationPresent(JsonInclude.class);
            Schema value = of(component.getGenericType());
            schema.addProperty(name, isNullable && writesNulls ? orNull(value) : value);
            if (!isNullable || !isLeftOut) {
                schema.addRequired(name);
            }
        }
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    /** What is referred to can say nothing beside it. */
    private static Schema orNull(Schema value) {
        return value.getRef() == null
                ? value.nullable(true)
                : OASFactory.createSchema()
                        .addAnyOf(value)
                        .addAnyOf(OASFactory.createSchema()
                                .type(SchemaType.OBJECT)
                                .nullable(true)
                                .maxProperties(0));
    }

    /** {@code booking.BookingView.Page}. */
    private static String name(Class<?> type) {
        String within = type.getName().substring(ROOMS.length());
        String room = within.split("\\.", 2)[0];
        return room + "." + within.substring(within.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Schema list(Schema of) {
        return OASFactory.createSchema().type(SchemaType.ARRAY).items(of);
    }

    private static Schema any() {
        return OASFactory.createSchema();
    }

    private static Map<Class<?>, Supplier<Schema>> plain() {
        Map<Class<?>, Supplier<Schema>> plain = new HashMap<>();
        List.of(int.class, Integer.class).forEach(type -> plain.put(type, () -> of(SchemaType.INTEGER, "int32")));
        List.of(long.class, Long.class, BigInteger.class)
                .forEach(type -> plain.put(type, () -> of(SchemaType.INTEGER, "int64")));
        List.of(double.class, Double.class, float.class, Float.class, BigDecimal.class)
                .forEach(type -> plain.put(type, () -> of(SchemaType.NUMBER, null)));
        List.of(boolean.class, Boolean.class).forEach(type -> plain.put(type, () -> of(SchemaType.BOOLEAN, null)));
        List.of(String.class, URI.class).forEach(type -> plain.put(type, () -> of(SchemaType.STRING, null)));
        List.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class)
                .forEach(type -> plain.put(type, () -> of(SchemaType.STRING, "date-time")));
        plain.put(LocalDate.class, () -> of(SchemaType.STRING, "date"));
        plain.put(java.util.UUID.class, () -> of(SchemaType.STRING, "uuid"));
        plain.put(LocalTime.class, () -> of(SchemaType.STRING, null).pattern("^\\d{2}:\\d{2}$"));
        plain.put(YearMonth.class, () -> of(SchemaType.STRING, null).pattern("^\\d{4}-\\d{2}$"));
        return plain;
    }

    private static Schema of(SchemaType type, @Nullable String format) {
        Schema schema = OASFactory.createSchema().type(type);
        return format == null ? schema : schema.format(format);
    }
}
