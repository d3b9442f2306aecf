package org.panprd.marketplace.openapi;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenants.Language;

/** With which problems an operation may answer, besides those of its own room. */
final class Refusals {
    /** OCTO has few statuses: what a caller did wrong is 400. */
    private static final Map<Integer, String> OCTO = Map.of(
            400, "BAD_REQUEST, UNPROCESSABLE_ENTITY, INVALID_…: what it was, the message says",
            401, "UNAUTHORIZED: there is no key",
            403, "FORBIDDEN: the key is none of ours, or is sent from a network that was not named",
            429, "BAD_REQUEST: too many requests, come back after Retry-After seconds",
            500, "INTERNAL_SERVER_ERROR",
            503, "INTERNAL_SERVER_ERROR: away for a while, come back after Retry-After seconds");

    private Refusals() {}

    /** What each status means. */
    static Map<Integer, String> of(Endpoint endpoint) {
        return endpoint.surface() == Surface.OCTO
                ? new TreeMap<>(OCTO)
                : problems(endpoint).stream()
                        .collect(Collectors.toMap(
                                CommonProblem::status,
                                problem -> Texts.text(Language.ENGLISH, "problem." + problem.slug() + ".title"),
                                (one, other) -> one + " " + other,
                                TreeMap::new));
    }

    private static Set<CommonProblem> problems(Endpoint endpoint) {
        Set<CommonProblem> problems = EnumSet.of(
                CommonProblem.NOT_SIGNED_IN,
                CommonProblem.TOO_MANY_REQUESTS,
                CommonProblem.INTERNAL,
                CommonProblem.UNAVAILABLE);
        if (endpoint.role()
                .filter(role -> role != Role.PERSON && role != Role.MESSAGE)
                .isPresent()) {
            problems.add(CommonProblem.NOT_ALLOWED);
        }
        if (endpoint.path().contains("{")) {
            problems.add(CommonProblem.NOT_FOUND);
        }
        if (endpoint.writes()) {
            problems.add(CommonProblem.CONFLICT);
        }
        if (endpoint.verb().startsWith("P")) {
            problems.addAll(List.of(
                    CommonProblem.MALFORMED_BODY,
                    CommonProblem.BODY_TOO_LARGE,
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    CommonProblem.INVALID_REQUEST));
        } else if (endpoint.has("query", "")) {
            problems.add(CommonProblem.INVALID_REQUEST);
        }
        if (endpoint.has("header", "If-Match")) {
            problems.add(CommonProblem.IF_MATCH_MISSING);
        }
        return problems;
    }
}
