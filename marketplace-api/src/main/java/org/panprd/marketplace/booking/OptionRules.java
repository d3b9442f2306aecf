package org.panprd.marketplace.booking;

import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.OptionFile;

/** What an option asks of whoever wants it: start time, nights, kinds and number of guests. */
final class OptionRules {
    private static final int MAX_NIGHTS = 180;

    private final OptionFile option;
    private final String at;
    private final Faults faults;
    private boolean kept = true;

    OptionRules(OptionFile option, String at, Faults faults) {
        this.option = option;
        this.at = at;
        this.faults = faults;
    }

    boolean areKept() {
        return kept;
    }

    /** The wished number or, where none is wished, the least; 0 for what is not sold by the room. */
    int nights(@Nullable Integer wished) {
        if (!option.isByRoom()) {
            require(wished == null || wished == 0, "nights", "no-nights");
            return 0;
        }
        int least = Objects.requireNonNullElse(option.minNights(), 1);
        int most = Objects.requireNonNullElse(option.maxNights(), MAX_NIGHTS);
        int nights = Objects.requireNonNullElse(wished, least);
        require(nights >= least && nights <= most, "nights", "between", least, most);
        return nights;
    }

    @Nullable
    LocalTime startTime(@Nullable LocalTime wished) {
        if (option.startTimes().isEmpty()) {
            require(wished == null, "startTime", "no-start-time");
            return null;
        }
        String times = String.join(
                ", ", option.startTimes().stream().map(LocalTime::toString).toList());
        require(wished != null && option.startTimes().contains(wished), "startTime", "start-time", times);
        return wished;
    }

    void party(Party party) {
        int least = Objects.requireNonNullElse(option.minUnits(), 1);
        int most = Objects.requireNonNullElse(option.maxUnits(), Party.MAX_PERSONS);
        Integer sleeps = option.sleeps();
        int units = sleeps == null ? party.persons() : party.rooms(sleeps);
        require(units >= least && units <= most, "units", "between", least, most);
        if (sleeps == null) {
            party.units()
                    .keySet()
                    .forEach(unit -> require(option.findUnit(unit).isPresent(), "units", "unknown-unit", unit));
        }
    }

    private void require(boolean condition, String field, String key, Object... arguments) {
        kept = faults.require(condition, at + field, key, arguments) && kept;
    }
}
