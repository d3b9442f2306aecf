package org.panprd.marketplace.octo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How OCTO calls a slot of an option: its start with its offset, or the day where it has no start. */
public record SlotId(LocalDate date, @Nullable LocalTime startTime) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** Empty if it is none, or of another zone. */
    public static Optional<SlotId> parse(String text, ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                return Optional.of(new SlotId(LocalDate.parse(text), null));
            }
            OffsetDateTime start = OffsetDateTime.parse(text);
            var slot = new SlotId(start.toLocalDate(), start.toLocalTime());
            return Optional.of(slot).filter(one -> one.text(zone).equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public String text(ZoneId zone) {
        return startTime == null
                ? date.toString()
                : MOMENT.format(date.atTime(startTime).atZone(zone));
    }

    /** A moment in the zone, as OCTO writes it. */
    public static String local(LocalDate date, LocalTime time, ZoneId zone) {
        return MOMENT.format(date.atTime(time).atZone(zone));
    }
}
