package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API refused, and said why in the reader's language. */
public final class ApiProblem extends RuntimeException {
    private final transient Problem problem;
    private final int status;

    public ApiProblem(int status, Problem problem) {
        super(status + " " + problem.type());
        this.status = status;
        this.problem = problem;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Whether the problem's type ends in that slug. */
    public boolean is(String slug) {
        return ("/problems/" + slug).equals(problem.type());
    }

    /** Whether it is about what the caller sent, so that they may send something else. */
    public boolean isCorrectable() {
        return status == 400 || status == 409 || status == 422;
    }

    /** What went wrong, for a person to read. */
    public String explanation() {
        return firstPresent(problem.detail(), firstPresent(problem.title(), String.valueOf(status)));
    }

    /** The fields at fault, none if it is about something else. */
    public List<Problem.FieldError> errors() {
        return problem.errors() == null ? List.of() : problem.errors();
    }

    /** The caller's bookings that stand in the way, if any do. */
    public List<Problem.Standing> bookings() {
        return problem.bookings() == null ? List.of() : problem.bookings();
    }

    private static String firstPresent(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
