package org.panprd.marketplace.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Problem;

/**
 * What was typed into a form, and what the API found wrong with it: field by field, and the rest above them all.
 *
 * @param values every field of the form by its name; empty where nothing was typed
 * @param theirs what somebody else has kept meanwhile in fields in which something else was typed
 * @param tag the version that whoever typed has seen, in quotes; none if that is the newest
 */
public record Form(
        Map<String, String> values,
        Map<String, String> errors,
        @Nullable String problem,
        Map<String, String> theirs,
        @Nullable String tag) {
    private static final int LONGEST = 1_000;
    private static final String TAG = "\"[0-9]{1,18}\"";

    public Form {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
        theirs = Map.copyOf(theirs);
    }

    public Form(Map<String, String> values, Map<String, String> errors, @Nullable String problem) {
        this(values, errors, problem, Map.of(), null);
    }

    /** Nothing typed yet. */
    public static Form of(Collection<String> fields) {
        return filled(fields, field -> null);
    }

    /** As it was sent, without the space around what was typed. */
    public static Form read(HttpServletRequest request, Collection<String> fields) {
        String tag = request.getParameter("tag");
        return new Form(
                filled(fields, request::getParameter).values(),
                Map.of(),
                null,
                Map.of(),
                tag != null && tag.matches(TAG) ? tag : null);
    }

    /** With what is known already. */
    public static Form filled(Collection<String> fields, UnaryOperator<@Nullable String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : fields) {
            String value = known.apply(field);
            String typed = value == null ? "" : value.strip();
            values.put(field, typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        }
        return new Form(values, Map.of(), null);
    }

    /** What is to be sent for a field: null if nothing was typed. */
    public @Nullable String typed(String field) {
        String value = values.get(field);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The version to send along: only who was told of a newer one has seen that. */
    public String tag(long newest) {
        return tag == null ? "\"" + newest + "\"" : tag;
    }

    /** The same of who has seen that version: what was typed is kept with it. */
    public Form seeing(long version) {
        return new Form(values, errors, problem, theirs, "\"" + version + "\"");
    }

    /** The same beside what is kept now. */
    public Form beside(Form kept) {
        Map<String, String> other = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            String now = kept.values.getOrDefault(field, "");
            if (!now.equals(value)) {
                other.put(field, now);
            }
        });
        return new Form(values, errors, problem, other, tag);
    }

    /**
     * The same with what is wrong with it.
     *
     * @param place where on the form a field of the API stands
     */
    public Form refused(ApiProblem refusal, UnaryOperator<String> place) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> elsewhere = new ArrayList<>();
        for (Problem.FieldError error : refusal.errors()) {
            String message = error.message();
            if (message == null) {
                continue;
            }
            String field = error.field() == null ? "" : place.apply(error.field());
            if (values.containsKey(field)) {
                found.putIfAbsent(field, message);
            } else {
                elsewhere.add(message);
            }
        }
        String rest = found.isEmpty() && elsewhere.isEmpty() ? refusal.explanation() : String.join(" ", elsewhere);
        return new Form(values, found, rest.isEmpty() ? null : rest, theirs, refusal.isOutdated() ? null : tag);
    }
}
