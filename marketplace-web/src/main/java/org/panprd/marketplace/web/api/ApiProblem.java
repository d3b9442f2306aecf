package org.panprd.marketplace.web.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The API refused, and said why in the reader's language. */
public final class ApiProblem extends RuntimeException {
    /** Outcomes of a screening that let somebody not take part, or not without a doctor's word. */
    private static final Set<String> STOPPING = Set.of("NOT_FIT", "NEEDS_APPROVAL");

    private static final int PRECONDITION_FAILED = 412;

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

    /** Whether a field is at fault whose name begins so. */
    public boolean isAbout(String field) {
        return orNone(problem.errors()).stream()
                .map(Problem.FieldError::field)
                .anyMatch(name -> name != null && name.startsWith(field));
    }

    /** Whether it is about what the caller sent, so that they may send something else. */
    public boolean isCorrectable() {
        return status == 400 || status == 409 || status == 422;
    }

    /** Whether somebody else has changed it since the caller saw it. */
    public boolean isOutdated() {
        return status == PRECONDITION_FAILED;
    }

    /** What went wrong, for a person to read. */
    public String explanation() {
        return firstPresent(problem.detail(), firstPresent(problem.title(), String.valueOf(status)));
    }

    /** The fields at fault, none if it is about something else; whom a rule refuses is at fault with its reasons. */
    public List<Problem.FieldError> errors() {
        return Stream.of(
                        orNone(problem.errors()).stream(),
                        orNone(problem.travellers()).stream().map(ApiProblem::error),
                        orNone(problem.participants()).stream().map(ApiProblem::error))
                .flatMap(errors -> errors)
                .toList();
    }

    private static Problem.FieldError error(Problem.Refused refused) {
        String reasons = orNone(refused.reasons()).stream()
                .flatMap(reason -> Stream.of(reason.text(), reason.todo()))
                .filter(text -> text != null && !text.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
        return new Problem.FieldError("participants[" + refused.participant() + "].companionId", reasons);
    }

    private static Problem.FieldError error(Problem.Unfit unfit) {
        String reasons = orNone(unfit.reasons()).stream()
                .filter(reason -> STOPPING.contains(reason.outcome()))
                .map(reason -> reason.conditionName() + ": " + reason.reason())
                .collect(Collectors.joining(" "));
        return new Problem.FieldError("participants[" + unfit.participant() + "]", reasons);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The caller's bookings that stand in the way, if any do. */
    public List<Problem.Standing> bookings() {
        return orNone(problem.bookings());
    }

    /** What somebody else's has that was sent in another way, if that is why. */
    public List<ListingDraft.Difference> differences() {
        return orNone(problem.differences());
    }

    /** Days that cannot be made smaller, and who has them. */
    public List<Problem.Full> cells() {
        return orNone(problem.cells());
    }

    /** Days that somebody else has set meanwhile. */
    public List<Problem.Changed> changed() {
        return orNone(problem.changed());
    }

    /** Days that somebody has, if they are in the way. */
    public List<Problem.Taken> taken() {
        return orNone(problem.taken());
    }

    private static String firstPresent(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
