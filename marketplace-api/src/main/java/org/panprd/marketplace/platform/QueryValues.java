package org.panprd.marketplace.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Party;

/** Reads query parameters; what cannot be read is a fault of its field. Empty text is as good as absent. */
public final class QueryValues {
    /** Years of four digits: arithmetic with anything further off could overflow. */
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Faults faults = new Faults();

    public Optional<LocalDate> date(@Nullable String text, String field) {
        return present(text).flatMap(value -> {
            try {
                if (DATE.matcher(value).matches()) {
                    return Optional.of(LocalDate.parse(value));
                }
            } catch (DateTimeParseException e) {
                faults.add(field, "date");
                return Optional.empty();
            }
            faults.add(field, "date");
            return Optional.empty();
        });
    }

    public Optional<Integer> number(@Nullable String text, String field, int least, int most) {
        return present(text).flatMap(value -> {
            if (value.matches("-?[0-9]{1,9}")) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            }
            faults.add(field, "between", least, most);
            return Optional.empty();
        });
    }

    public Optional<Double> decimal(@Nullable String text, String field, double least, double most) {
        return present(text).flatMap(value -> {
            if (value.matches("-?[0-9]{1,5}(\\.[0-9]{1,12})?")) {
                double number = new BigDecimal(value).doubleValue();
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            }
            faults.add(field, "between", least, most);
            return Optional.empty();
        });
    }

    public Optional<Party> party(@Nullable String text, String field) {
        return present(text).flatMap(value -> {
            Optional<Party> party = Party.parse(value);
            faults.require(party.isPresent(), field, "party", Party.MAX_PERSONS);
            return party;
        });
    }

    public void require(boolean condition, String field, String key, Object... arguments) {
        faults.require(condition, field, key, arguments);
    }

    public void refuse() {
        faults.refuse();
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
