package org.panprd.marketplace.tenancy;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.platform.JsonBodies;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/**
 * Completes the OpenAPI document by what the code says already: a name for each operation ({@code booking.hold} for
 * {@code BookingResource.hold}), whether its callers have to be signed in because they {@linkplain Acting act} as
 * somebody, and the problems with which it may answer.
 */
@Provider
public class DescribeOperations implements DynamicFeature, OASFilter {
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String ROOT = "^.*?/v1/";

    /** What answers where: {@code GET /bookings/{id}}. The filter is no bean and may run in another archive's request. */
    private static final Map<String, Method> METHODS = new ConcurrentHashMap<>();

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        verbs(method).forEach(verb -> METHODS.put(verb + " " + path(method), method));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme(BEARER, bearer()).addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) -> {
                    String route = verb + " " + path.replaceFirst(ROOT, "/");
                    Method method = METHODS.get(route);
                    if (method == null) {
                        throw new IllegalStateException("No resource answers " + route);
                    }
                    describe(operation, method, path.contains("{"));
                }));
    }

    private static void describe(Operation operation, Method method, boolean named) {
        String resource = method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
        operation.setOperationId(
                Character.toLowerCase(resource.charAt(0)) + resource.substring(1) + "." + method.getName());
        Acting acting = ScopeFilter.acting(method);
        if (acting != null && acting.value() != Role.MESSAGE) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(BEARER));
        }
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        operation.setResponses(responses);
        for (CommonProblem problem : problems(method, acting, named)) {
            String status = String.valueOf(problem.status());
            String title = Texts.text(Language.ENGLISH, "problem." + problem.slug() + ".title");
            APIResponse known = responses.getAPIResponse(status);
            responses.addAPIResponse(status, response(known == null ? title : known.getDescription() + " " + title));
        }
    }

    private static Set<CommonProblem> problems(Method method, @Nullable Acting acting, boolean named) {
        Set<CommonProblem> problems = EnumSet.of(
                CommonProblem.NOT_SIGNED_IN,
                CommonProblem.TOO_MANY_REQUESTS,
                CommonProblem.INTERNAL,
                CommonProblem.UNAVAILABLE);
        if (acting != null && acting.value() != Role.PERSON && acting.value() != Role.MESSAGE) {
            problems.add(CommonProblem.NOT_ALLOWED);
        }
        if (named) {
            problems.add(CommonProblem.NOT_FOUND);
        }
        if (verbs(method).anyMatch(verb -> !verb.equals("GET"))) {
            problems.add(CommonProblem.CONFLICT);
        }
        if (verbs(method).anyMatch(verb -> verb.startsWith("P"))) {
            problems.addAll(List.of(
                    CommonProblem.MALFORMED_BODY,
                    CommonProblem.BODY_TOO_LARGE,
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    CommonProblem.INVALID_REQUEST));
        } else if (Arrays.stream(method.getParameters()).anyMatch(DescribeOperations::isQuery)) {
            problems.add(CommonProblem.INVALID_REQUEST);
        }
        if (Arrays.stream(method.getParameters()).anyMatch(DescribeOperations::isCondition)) {
            problems.add(CommonProblem.IF_MATCH_MISSING);
        }
        return problems;
    }

    private static boolean isCondition(Parameter parameter) {
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        return header != null && header.value().equals(HttpHeaders.IF_MATCH);
    }

    private static boolean isQuery(Parameter parameter) {
        return parameter.isAnnotationPresent(QueryParam.class) || parameter.getType() == UriInfo.class;
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                JsonBodies.PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .bearerFormat("JWT");
    }

    /** RFC 9457. */
    private static Schema problem() {
        Schema schema = OASFactory.createSchema().type(SchemaType.OBJECT);
        Stream.of("type", "title", "detail")
                .forEach(text ->
                        schema.addProperty(text, OASFactory.createSchema().type(SchemaType.STRING)));
        return schema.addProperty("status", OASFactory.createSchema().type(SchemaType.INTEGER));
    }

    private static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Method method) {
        Path root = method.getDeclaringClass().getAnnotation(Path.class);
        Path own = method.getAnnotation(Path.class);
        return ("/" + (root == null ? "" : root.value()) + "/" + (own == null ? "" : own.value()))
                .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceFirst("(.)/$", "$1");
    }
}
