package org.panprd.marketplace.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says no to something that the caller can act on; what was begun is rolled back. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldFault> faults;
    private final transient Map<String, Object> extensions;
    private transient @Nullable Duration retryAfter;

    private Refusal(ProblemType type, List<FieldFault> faults, Map<String, Object> extensions) {
        super(type.slug()
                + (faults.isEmpty()
                        ? ""
                        : " " + faults.stream().map(FieldFault::field).toList()));
        this.type = type;
        this.faults = List.copyOf(faults);
        this.extensions = Map.copyOf(extensions);
    }

    public Refusal(ProblemType type) {
        this(type, List.of(), Map.of());
    }

    /** With members of its own in the problem detail. */
    public Refusal(ProblemType type, Map<String, Object> extensions) {
        this(type, List.of(), extensions);
    }

    /** The request itself is wrong, field by field. */
    public static Refusal invalid(List<FieldFault> faults) {
        return new Refusal(CommonProblem.INVALID_REQUEST, faults, Map.of());
    }

    public static Refusal invalid(String field, String key, Object... arguments) {
        return invalid(List.of(FieldFault.of(field, key, arguments)));
    }

    /** The same of a part of the request, which stands there. */
    public Refusal under(String field) {
        return new Refusal(
                type,
                faults.stream()
                        .map(fault -> new FieldFault(field + "." + fault.field(), fault.key(), fault.arguments()))
                        .toList(),
                extensions);
    }

    /** The same, with the time after which trying again makes sense. */
    public Refusal retryAfter(Duration pause) {
        retryAfter = pause;
        return this;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldFault> faults() {
        return faults;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
