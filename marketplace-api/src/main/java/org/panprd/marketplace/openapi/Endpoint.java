package org.panprd.marketplace.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/**
 * An operation of the interface as its resource's method declares it.
 *
 * @param verb GET, POST …
 * @param path within its surface: {@code /bookings/{id}}
 */
record Endpoint(String verb, String path, Method method) implements Comparable<Endpoint> {
    private static final String ROOMS = "org.panprd.marketplace.";
    private static final String OCTO = "/octo";
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** Where a value is sent, and as what. */
    record Place(String in, String name, Type type, boolean isRequired) {}

    static Stream<Endpoint> of(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new Endpoint(type.getAnnotation(HttpMethod.class).value(), address(method), method));
    }

    private static String address(Method method) {
        Path root = method.getDeclaringClass().getAnnotation(Path.class);
        Path own = method.getAnnotation(Path.class);
        return ("/" + (root == null ? "" : root.value()) + "/" + (own == null ? "" : own.value()))
                .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceFirst("(.)/$", "$1");
    }

    Surface surface() {
        return path.startsWith(OCTO + "/") ? Surface.OCTO : Surface.MARKET;
    }

    /** The path behind its surface's address. */
    String pathInSurface() {
        return surface() == Surface.OCTO ? path.substring(OCTO.length()) : path;
    }

    /** {@code booking.hold} for {@code BookingResource.hold}. */
    String id() {
        String resource = method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
        return Character.toLowerCase(resource.charAt(0)) + resource.substring(1) + "." + method.getName();
    }

    /** Whose it is: {@code booking}. */
    String room() {
        String within = method.getDeclaringClass().getPackageName().substring(ROOMS.length());
        return within.split("\\.", 2)[0];
    }

    /** As what callers act; empty if it is everybody's. */
    Optional<Role> role() {
        return Optional.ofNullable(ScopeFilter.acting(method)).map(Acting::value);
    }

    boolean writes() {
        return !verb.equals("GET");
    }

    /** Everything that its address, query and headers name; what only filters read of the address is in its path alone. */
    List<Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        Matcher names = NAME.matcher(path);
        while (names.find()) {
            String name = names.group(1);
            places.put("path " + name, new Place("path", name, String.class, true));
        }
        Stream.of(method.getParameters())
                .flatMap(Endpoint::places)
                .filter(place -> !place.in().equals("path") || path.contains("{" + place.name() + "}"))
                .forEach(place -> places.put(place.in() + " " + place.name(), place));
        return List.copyOf(places.values());
    }

    /** Whether it names such a place; any, if no name is given. */
    boolean has(String in, String name) {
        return places().stream()
                .anyMatch(place -> place.in().equals(in) && place.name().contains(name));
    }

    private static Stream<Place> places(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? fields(parameter.getType()).flatMap(field -> place(field, field.getGenericType()).stream())
                : place(parameter, parameter.getParameterizedType()).stream();
    }

    private static Stream<Field> fields(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(fields(type.getSuperclass()), Stream.of(type.getDeclaredFields()));
    }

    private static Optional<Place> place(AnnotatedElement element, Type type) {
        PathParam path = element.getAnnotation(PathParam.class);
        if (path != null) {
            return Optional.of(new Place("path", path.value(), type, true));
        }
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            boolean isNeeded = type instanceof Class<?> plain
                    && plain.isPrimitive()
                    && !element.isAnnotationPresent(DefaultValue.class);
            return Optional.of(new Place("query", query.value(), type, isNeeded));
        }
        HeaderParam header = element.getAnnotation(HeaderParam.class);
        return header == null
                ? Optional.empty()
                : Optional.of(
                        new Place("header", header.value(), type, header.value().equals("If-Match")));
    }

    /** What it reads; the body's parameter is the one without a meaning in JAX-RS. */
    Optional<Type> body() {
        RequestBodySchema declared = method.getAnnotation(RequestBodySchema.class);
        if (declared != null) {
            return Optional.of(declared.value());
        }
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Stream.of(parameter.getAnnotations())
                        .noneMatch(one -> one.annotationType().getName().startsWith("jakarta.")))
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    /** What it answers with, where that can be told; {@code void} for nothing. */
    Optional<Type> answer() {
        APIResponseSchema declared = method.getAnnotation(APIResponseSchema.class);
        if (declared != null) {
            return Optional.of(declared.value());
        }
        Class<?> type = method.getReturnType();
        boolean isTold = type == void.class || type.getName().startsWith(ROOMS) || type == List.class;
        return isTold ? Optional.of(method.getGenericReturnType()) : Optional.empty();
    }

    /** What it reads its body as. */
    List<String> reads() {
        Consumes consumes = nearest(Consumes.class);
        return consumes == null ? List.of(MediaType.APPLICATION_JSON) : List.of(consumes.value());
    }

    /** What it writes its answer as, problems left out. */
    List<String> writesAs() {
        Produces produces = nearest(Produces.class);
        List<String> types = produces == null
                ? List.of()
                : Stream.of(produces.value())
                        .filter(type -> !type.equals(Surface.MARKET.refusal()))
                        .map(type -> type.replaceFirst("(?i);\\s*charset=.*", ""))
                        .toList();
        return types.isEmpty() ? List.of(MediaType.APPLICATION_JSON) : types;
    }

    private <A extends Annotation> @Nullable A nearest(Class<A> type) {
        A own = method.getAnnotation(type);
        return own != null ? own : method.getDeclaringClass().getAnnotation(type);
    }

    @Override
    public int compareTo(Endpoint other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : verb.compareTo(other.verb);
    }
}
