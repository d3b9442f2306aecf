package org.panprd.marketplace.channel;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.octo.OctoJson;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.JsonBodies;

/** Makes every answer under {@code /octo} one of OCTO: names the capabilities that it uses, and has OCTO's bodies of errors. */
@Provider
public class OctoAnswers implements ContainerResponseFilter {
    private static final Map<Integer, OctoError> BY_STATUS = Map.of(
            401, OctoError.UNAUTHORIZED,
            403, OctoError.FORBIDDEN,
            409, OctoError.UNPROCESSABLE_ENTITY);

    /** What an invalid id echoes. */
    private static final Set<String> ECHOED = Set.of("productId", "optionId", "unitId", "availabilityId", "uuid");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!ResellerFilter.isOcto(request)) {
            return;
        }
        var used = Capability.asked(request.getHeaderString(Capability.HEADER));
        response.getHeaders().putSingle(Capability.HEADER, Capability.names(used));
        MediaType type = response.getMediaType();
        if (type != null
                && type.toString().startsWith(JsonBodies.PROBLEM)
                && response.getEntity() instanceof String body) {
            @SuppressWarnings("unchecked")
            Map<String, Object> problem = Json.read(body, Map.class);
            OctoError error = error(problem, response.getStatus());
            response.setStatus(statusOf(error, response.getStatus()));
            response.setEntity(
                    OctoJson.write(octo(problem, error)),
                    new java.lang.annotation.Annotation[0],
                    MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static Map<String, Object> octo(Map<String, Object> problem, OctoError error) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error.name());
        body.put("errorMessage", message(problem));
        ECHOED.stream().filter(problem::containsKey).forEach(name -> body.put(name, problem.get(name)));
        return body;
    }

    private static String message(Map<String, Object> problem) {
        String faults = problem.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .map(one -> (Map<?, ?>) one)
                        .map(one -> one.get("field") + ": " + one.get("message"))
                        .collect(Collectors.joining("; ", " ", ""))
                : "";
        return problem.get("detail") + faults + reasons(problem);
    }

    /** Who may not cross a border, and why. */
    private static String reasons(Map<String, Object> problem) {
        return problem.get("travellers") instanceof List<?> travellers
                ? travellers.stream()
                        .map(one -> (Map<?, ?>) one)
                        .map(one -> " unitItems[" + one.get("participant") + "]: " + texts(one.get("reasons")))
                        .collect(Collectors.joining())
                : "";
    }

    private static String texts(@Nullable Object reasons) {
        return reasons instanceof List<?> all
                ? all.stream()
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("text")))
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static OctoError error(Map<String, Object> problem, int status) {
        String type = String.valueOf(problem.get("type"));
        return Stream.of(ChannelProblem.values())
                .filter(one -> type.endsWith("/" + one.slug()))
                .findFirst()
                .map(ChannelProblem::error)
                .orElseGet(() -> status >= 500
                        ? OctoError.INTERNAL_SERVER_ERROR
                        : BY_STATUS.getOrDefault(status, OctoError.BAD_REQUEST));
    }

    /** OCTO has four; that one comes too often, or that we are away for a while, it does not forbid to say. */
    private static int statusOf(OctoError error, int status) {
        if (status == 429 || status == 503) {
            return status;
        }
        return switch (error) {
            case UNAUTHORIZED -> 401;
            case FORBIDDEN -> 403;
            case INTERNAL_SERVER_ERROR -> 500;
            default -> 400;
        };
    }
}
