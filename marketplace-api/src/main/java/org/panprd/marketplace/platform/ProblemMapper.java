package org.panprd.marketplace.platform;

import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ProblemType;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;

/**
 * Turns whatever was thrown into a problem detail. It looks along the causes, because a transaction wraps what is
 * thrown at its commit. A pool that has no connection to give (a {@link ResourceException}) is a service that is away
 * for a while. What nobody foresaw is answered 500 with a reference that stands in the log.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final String UNIQUE_VIOLATION = "23505";

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Language language = Languages.of(headers);
        Optional<Refusal> refusal = cause(thrown, Refusal.class);
        if (refusal.isPresent()) {
            Response answer = answer(refusal.get().type(), Problems.detail(refusal.get(), language), language);
            return refusal.get()
                    .retryAfter()
                    .map(pause -> Response.fromResponse(answer)
                            .header(HttpHeaders.RETRY_AFTER, pause.toSeconds() + 1)
                            .build())
                    .orElse(answer);
        }
        ProblemType type = typeOf(thrown);
        Map<String, Object> detail = Problems.detail(type, language);
        if (type == CommonProblem.INTERNAL) {
            String reference = UUID.randomUUID().toString();
            detail.put("reference", reference);
            LOG.log(Level.SEVERE, "Request failed, reference " + reference, thrown);
        }
        Response answer = answer(type, detail, language);
        if (thrown instanceof WebApplicationException web && type == CommonProblem.METHOD_NOT_ALLOWED) {
            String allowed = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return Response.fromResponse(answer)
                    .header(HttpHeaders.ALLOW, allowed)
                    .build();
        }
        return answer;
    }

    private static ProblemType typeOf(Throwable thrown) {
        if (thrown instanceof WebApplicationException web) {
            return Problems.ofStatus(web.getResponse().getStatus());
        }
        if (cause(thrown, ResourceException.class).isPresent()) {
            return CommonProblem.UNAVAILABLE;
        }
        Optional<String> state = cause(thrown, SQLException.class).map(SQLException::getSQLState);
        if (cause(thrown, Sql.Unreachable.class).isPresent()
                || state.filter(code -> code.matches("08...|57P0.|53300")).isPresent()) {
            return CommonProblem.UNAVAILABLE;
        }
        if (state.filter(code -> code.matches("40...")).isPresent()) {
            return CommonProblem.CONFLICT;
        }
        boolean duplicate = cause(thrown, SQLException.class)
                .filter(failure -> UNIQUE_VIOLATION.equals(failure.getSQLState()))
                .isPresent();
        boolean overtaken =
                cause(thrown, jakarta.persistence.OptimisticLockException.class).isPresent()
                        && cause(thrown, RollbackException.class).isPresent();
        return duplicate || overtaken ? CommonProblem.CONFLICT : CommonProblem.INTERNAL;
    }

    private static Response answer(ProblemType type, Map<String, Object> detail, Language language) {
        String challenge = type == CommonProblem.NOT_SIGNED_IN ? "Bearer" : null;
        String retry = type == CommonProblem.UNAVAILABLE ? "5" : null;
        return Response.status(type.status())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .header(HttpHeaders.RETRY_AFTER, retry)
                .type(JsonBodies.PROBLEM)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.write(detail))
                .build();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        @Nullable Throwable next = thrown;
        for (int depth = 0; next != null && depth < 12; depth++) {
            if (type.isInstance(next)) {
                return Optional.of(type.cast(next));
            }
            next = next.getCause();
        }
        return Optional.empty();
    }
}
