package org.panprd.marketplace.openapi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Constructible;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;

/** Writes a document of MicroProfile's model as JSON; the model itself has no way to do so. */
final class DocumentJson {
    private static final String MODELS = OpenAPI.class.getPackageName();

    /** Members whose names are not those of the model. */
    private static final Map<String, String> NAMES = Map.of(
            "ref", "$ref",
            "enumeration", "enum",
            "defaultValue", "default",
            "additionalPropertiesSchema", "additionalProperties");

    /** What the model says twice, or by itself. */
    private static final Set<String> PASSED_OVER = Set.of("class", "extensions", "additionalPropertiesBoolean");

    private DocumentJson() {}

    static String write(OpenAPI document) {
        return Json.write(tree(document));
    }

    private static Object tree(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), member == null ? null : tree(member)));
            return members;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(DocumentJson::tree).toList();
        }
        if (value instanceof Enum<?> constant) {
            return constant.toString();
        }
        return value instanceof Constructible model ? tree(model) : value;
    }

    private static Object tree(Constructible model) {
        Object only = only(model);
        if (only != null) {
            return tree(only);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        getters(model).forEach(getter -> {
            Object value = ask(getter, model);
            if (value != null) {
                members.put(name(getter), tree(value));
            }
        });
        return members;
    }

    /** Of what is but a map of others, that map. */
    private static @Nullable Object only(Constructible model) {
        if (model instanceof Paths paths) {
            return paths.getPathItems();
        }
        if (model instanceof Content content) {
            return content.getMediaTypes();
        }
        if (model instanceof APIResponses responses) {
            return responses.getAPIResponses();
        }
        if (model instanceof SecurityRequirement requirement) {
            return requirement.getSchemes();
        }
        return model instanceof PathItem item ? operations(item) : null;
    }

    private static Map<String, Operation> operations(PathItem item) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        item.getOperations()
                .forEach(
                        (verb, operation) -> operations.put(verb.name().toLowerCase(java.util.Locale.ROOT), operation));
        return operations;
    }

    private static Stream<Method> getters(Constructible model) {
        return interfaces(model.getClass())
                .filter(type -> type.getPackageName().startsWith(MODELS))
                .filter(type -> type != Extensible.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getName().matches("get[A-Z].*") && method.getParameterCount() == 0)
                .filter(method -> !method.isAnnotationPresent(Deprecated.class))
                .filter(method -> !PASSED_OVER.contains(member(method)))
                .sorted(Comparator.comparing(Method::getName))
                .distinct();
    }

    private static Stream<Class<?>> interfaces(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type.getInterfaces()).flatMap(one -> Stream.concat(Stream.of(one), interfaces(one))),
                        interfaces(type.getSuperclass()));
    }

    private static String member(Method getter) {
        String name = getter.getName().substring(3);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String name(Method getter) {
        return NAMES.getOrDefault(member(getter), member(getter));
    }

    private static @Nullable Object ask(Method getter, Object model) {
        try {
            return getter.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }
}
