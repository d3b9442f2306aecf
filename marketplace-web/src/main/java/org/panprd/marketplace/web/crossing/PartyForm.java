package org.panprd.marketplace.web.crossing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.NewTraveller;
import org.panprd.marketplace.web.page.Form;

/**
 * The travellers on a form, and the day on which they cross. The fields of a traveller end in their number, which begins
 * at 0.
 */
record PartyForm(Form form, int size) {
    /** As many as fit on a page that can still be read. */
    static final int MOST = 20;

    private static final List<String> OF_A_TRAVELLER = Stream.concat(
                    Stream.of("nationality", "residence", "document", "expiresOn", "age"), Held.FIELDS.stream())
            .toList();
    private static final List<String> OF_ALL = List.of("date", "returnDate");
    private static final Pattern API_FIELD = Pattern.compile("travellers?(?:\\[([0-9]{1,3})])?\\.(.+)");

    /** Nothing typed yet but what is known from the address. */
    static PartyForm of(int size, @Nullable String date) {
        return new PartyForm(Form.filled(fields(size), field -> field.equals("date") ? date : null), size);
    }

    /** As it was sent; whoever is chosen from the companions is written into the fields, whatever stood there. */
    static PartyForm read(HttpServletRequest request, int size, List<Chosen> companions) {
        Map<String, String> known = new HashMap<>();
        LocalDate date = date(request.getParameter("date")).orElse(null);
        companions.forEach(chosen -> known.putAll(chosen.values(date)));
        return new PartyForm(Form.filled(fields(size), field -> known.getOrDefault(field, sent(request, field))), size);
    }

    /** A field of several choices has them all, with spaces between them. */
    private static @Nullable String sent(HttpServletRequest request, String field) {
        String[] values = field.startsWith(Held.PORTS) ? request.getParameterValues(field) : null;
        return values == null ? request.getParameter(field) : String.join(" ", values);
    }

    /** The same for more or fewer. */
    PartyForm resized(int other) {
        return new PartyForm(Form.filled(fields(other), form::typed), other);
    }

    /**
     * The same with what is wrong with it.
     *
     * @param needed what to say where nothing was typed: the API speaks of codes
     */
    PartyForm refused(ApiProblem refusal, String needed) {
        Form refused = form.refused(refusal, this::place);
        Map<String, String> errors = new HashMap<>(refused.errors());
        errors.replaceAll((field, message) -> form.typed(field) == null ? needed : message);
        return new PartyForm(new Form(refused.values(), errors, refused.problem()), size);
    }

    List<NewTraveller> travellers() {
        return numbers().stream().map(this::traveller).toList();
    }

    List<Integer> numbers() {
        return IntStream.range(0, size).boxed().toList();
    }

    /** What cannot be read as a day is none, and the API asks for it. */
    @Nullable
    LocalDate day(String field) {
        return date(form.typed(field)).orElse(null);
    }

    private NewTraveller traveller(int number) {
        String age = form.typed("age" + number);
        return new NewTraveller(
                form.typed("nationality" + number),
                form.typed("residence" + number),
                form.typed("document" + number),
                day("expiresOn" + number),
                age != null && age.matches("[0-9]{1,4}") ? Integer.valueOf(age) : null,
                held(number).visas(),
                held(number).endorsements(),
                held(number).ports(),
                held(number).permitUsed());
    }

    /** What a traveller holds besides the document. */
    Held held(int number) {
        return new Held(form, number);
    }

    private static List<String> fields(int size) {
        List<String> fields = new ArrayList<>(OF_ALL);
        for (int i = 0; i < size; i++) {
            int number = i;
            OF_A_TRAVELLER.forEach(field -> fields.add(field + number));
        }
        return fields;
    }

    /** Where on the form a field of the API stands. */
    private String place(String field) {
        Matcher matcher = API_FIELD.matcher(field);
        if (!matcher.matches()) {
            return field;
        }
        String number = matcher.group(1) == null ? "0" : matcher.group(1);
        return held(Integer.parseInt(number)).place(matcher.group(2)) + number;
    }

    static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(String::strip).map(LocalDate::parse);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** A companion for one of the travellers, and the document that they would take along. */
    record Chosen(int number, Companion companion, Companion.@Nullable Document document) {
        Map<String, String> values(@Nullable LocalDate date) {
            Map<String, String> values = new HashMap<>();
            values.put("nationality" + number, companion.nationality());
            values.put("residence" + number, companion.residence());
            if (document != null) {
                values.putAll(Held.of(document, number));
                values.put("document" + number, document.kind());
                values.put(
                        "expiresOn" + number,
                        Stream.ofNullable(document.expiresOn())
                                .map(LocalDate::toString)
                                .findFirst()
                                .orElse(""));
            }
            LocalDate birth = PartyForm.date(companion.birthDate()).orElse(null);
            if (date != null && birth != null && !birth.isAfter(date)) {
                values.put(
                        "age" + number,
                        String.valueOf(Period.between(birth, date).getYears()));
            }
            return values;
        }
    }
}
