package org.panprd.marketplace.web.work;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.PricePlan;
import org.panprd.marketplace.web.api.PricePlan.Plan;
import org.panprd.marketplace.web.api.PricePlan.Reduction;
import org.panprd.marketplace.web.api.PricePlan.Season;
import org.panprd.marketplace.web.api.PricePlan.WeekdayRule;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.Typed;

/**
 * A plan as a form: its seasons and one that is still empty, a percentage for each day of the week, and a few reductions of each
 * kind. What is emptied is taken out of the plan.
 */
final class PlanForm {
    static final List<String> KINDS = List.of("groups", "earlyBird", "lastMinute");
    private static final int WEEK = 7;
    private static final int LEAST_REDUCTIONS = 2;
    private static final int MOST_REDUCTIONS = 5;
    private static final int MOST_SEASONS = 60;

    private final PricePlan shown;
    private final Set<String> sent;

    PlanForm(PricePlan shown) {
        this(shown, Set.of());
    }

    /** @param sent the fields of a form that was filled in before somebody else has taken something out */
    PlanForm(PricePlan shown, Set<String> sent) {
        this.shown = shown;
        this.sent = sent;
    }

    /** A kind of guest of an option: what has a price in a season. */
    record Priced(int number, String option, String title, String unit) {}

    List<Priced> priced() {
        List<Priced> all = new ArrayList<>();
        shown.options().forEach(option -> option.units()
                .forEach(unit -> all.add(new Priced(all.size(), option.option(), option.title(), unit.unit()))));
        return all;
    }

    List<Integer> seasons() {
        int least = shown.plan().seasons().size() + 1;
        return numbers(MOST_SEASONS).stream()
                .filter(season -> season < least || sent.contains("s" + season + "name"))
                .toList();
    }

    /** One row more than there are, within what is taken. */
    List<Integer> rows(String kind) {
        int least = Math.max(LEAST_REDUCTIONS, reductions(kind).size() + 1);
        return numbers(MOST_REDUCTIONS).stream()
                .filter(row -> row < least || sent.contains(kind + row + "threshold"))
                .toList();
    }

    private static List<Integer> numbers(int count) {
        return Stream.iterate(0, number -> number + 1).limit(count).toList();
    }

    private List<Reduction> reductions(String kind) {
        return switch (kind) {
            case "groups" -> shown.plan().groups();
            case "earlyBird" -> shown.plan().earlyBird();
            default -> shown.plan().lastMinute();
        };
    }

    List<String> fields() {
        List<String> fields = new ArrayList<>(List.of("holiday"));
        seasons().forEach(season -> {
            List.of("name", "from", "until", "percent").forEach(field -> fields.add("s" + season + field));
            priced().forEach(one -> fields.add("s" + season + "p" + one.number()));
        });
        numbers(WEEK).forEach(day -> fields.add("w" + (day + 1)));
        KINDS.forEach(kind -> rows(kind).forEach(row -> {
            fields.add(kind + row + "threshold");
            fields.add(kind + row + "percent");
        }));
        return fields;
    }

    Form filled() {
        Map<String, String> known = new HashMap<>();
        Plan plan = shown.plan();
        put(known, "holiday", plan.holidayPercent());
        for (int i = 0; i < plan.seasons().size(); i++) {
            Season season = plan.seasons().get(i);
            put(known, "s" + i + "name", season.name());
            put(known, "s" + i + "from", season.from());
            put(known, "s" + i + "until", season.until());
            put(known, "s" + i + "percent", season.percent());
            for (Priced one : priced()) {
                Long price =
                        season.prices().getOrDefault(one.option(), Map.of()).get(one.unit());
                put(known, "s" + i + "p" + one.number(), price == null ? null : Typed.ofAmount(price));
            }
        }
        plan.weekdays().forEach(rule -> rule.weekdays().forEach(day -> put(known, "w" + day, rule.percent())));
        KINDS.forEach(kind -> {
            for (int i = 0; i < reductions(kind).size(); i++) {
                put(known, kind + i + "threshold", reductions(kind).get(i).threshold());
                put(known, kind + i + "percent", reductions(kind).get(i).percent());
            }
        });
        return Form.filled(fields(), known::get);
    }

    private static void put(Map<String, String> known, String field, @Nullable Object value) {
        if (value != null) {
            known.put(field, value.toString());
        }
    }

    Plan plan(Form form) {
        return new Plan(
                typedSeasons(form).stream().map(season -> season(form, season)).toList(),
                weekdays(form),
                Typed.number(form.typed("holiday")),
                reductions(form, "groups"),
                reductions(form, "earlyBird"),
                reductions(form, "lastMinute"));
    }

    /** Those of which anything was typed, by their numbers on the form. */
    private List<Integer> typedSeasons(Form form) {
        return seasons().stream()
                .filter(season -> form.values().entrySet().stream()
                        .anyMatch(field -> field.getKey().matches("s" + season + "[a-z].*")
                                && !field.getValue().isEmpty()))
                .toList();
    }

    private Season season(Form form, int number) {
        String at = "s" + number;
        Map<String, Map<String, Long>> prices = new TreeMap<>();
        priced().forEach(one -> {
            Long amount = Typed.amount(form.typed(at + "p" + one.number()));
            if (amount != null) {
                prices.computeIfAbsent(one.option(), any -> new TreeMap<>()).put(one.unit(), amount);
            }
        });
        return new Season(
                form.typed(at + "name"),
                date(form.typed(at + "from")),
                date(form.typed(at + "until")),
                Typed.number(form.typed(at + "percent")),
                prices);
    }

    private static List<WeekdayRule> weekdays(Form form) {
        Map<Integer, List<Integer>> days = new LinkedHashMap<>();
        numbers(WEEK).forEach(day -> {
            Integer percent = Typed.number(form.typed("w" + (day + 1)));
            if (percent != null) {
                days.computeIfAbsent(percent, any -> new ArrayList<>()).add(day + 1);
            }
        });
        return days.entrySet().stream()
                .map(one -> new WeekdayRule(one.getValue(), one.getKey()))
                .toList();
    }

    private List<Reduction> reductions(Form form, String kind) {
        return typedRows(form, kind).stream()
                .map(row -> new Reduction(
                        Typed.number(form.typed(kind + row + "threshold")),
                        Typed.number(form.typed(kind + row + "percent"))))
                .toList();
    }

    private List<Integer> typedRows(Form form, String kind) {
        return rows(kind).stream()
                .filter(row ->
                        form.typed(kind + row + "threshold") != null || form.typed(kind + row + "percent") != null)
                .toList();
    }

    /** Where on the form a field of the API stands. */
    String place(Form form, String field) {
        if (field.equals("holidayPercent")) {
            return "holiday";
        }
        String[] parts = field.split("[\\[\\].]+", 3);
        if (parts.length < 3 || !parts[1].matches("[0-9]{1,2}")) {
            return field;
        }
        int index = Integer.parseInt(parts[1]);
        return switch (parts[0]) {
            case "seasons" -> ofSeason(at(typedSeasons(form), index), parts[2]);
            case "weekdays" -> ofWeekday(form, index);
            default -> parts[0] + at(typedRows(form, parts[0]), index) + parts[2];
        };
    }

    private String ofSeason(int season, String field) {
        return priced().stream()
                .filter(one -> field.equals("prices." + one.option() + "." + one.unit()))
                .map(one -> "s" + season + "p" + one.number())
                .findFirst()
                .orElse("s" + season + field);
    }

    private static String ofWeekday(Form form, int rule) {
        List<WeekdayRule> rules = weekdays(form);
        return rule < rules.size() ? "w" + rules.get(rule).weekdays().get(0) : "";
    }

    private static int at(List<Integer> numbers, int index) {
        return index < numbers.size() ? Objects.requireNonNull(numbers.get(index)) : -1;
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
