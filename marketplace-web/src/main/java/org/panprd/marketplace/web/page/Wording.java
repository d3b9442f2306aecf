package org.panprd.marketplace.web.page;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.session.Language;

/** Writes amounts, dates and parties as readers of one language do. */
public final class Wording {
    /** The clock of every region: Asia/Shanghai, Asia/Hong_Kong and Asia/Macau agree. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Every kind of guest, in the order in which people name them. */
    public static final List<String> KINDS = List.of("ADULT", "YOUTH", "CHILD", "INFANT", "SENIOR", "STUDENT", "ROOM");

    private static final long MINOR_PER_MAJOR = 100;
    private static final int YEAR = 12;
    private static final int MINUTES_LONG = "08:00".length();

    private final Texts texts;

    private Wording(Texts texts) {
        this.texts = texts;
    }

    public static Wording in(Language language) {
        return new Wording(Texts.in(language));
    }

    public String money(Money money) {
        if (money.amountMinor() < 0) {
            return "−" + money(new Money(money.currency(), -money.amountMinor()));
        }
        long major = money.amountMinor() / MINOR_PER_MAJOR;
        long minor = Math.abs(money.amountMinor() % MINOR_PER_MAJOR);
        String amount = String.format(texts.language().locale(), "%,d", major)
                + (minor == 0 ? "" : String.format(texts.language().locale(), ".%02d", minor));
        String key = "money." + money.currency();
        String pattern = texts.get(key);
        return pattern.equals(key) ? money.currency() + " " + amount : texts.with(key, amount);
    }

    /** A text that was given in several languages, in the reader's. */
    public String pick(Map<String, String> languages) {
        return languages.getOrDefault(texts.language().tag(), "");
    }

    /** What a province of China, or a country or region, is called. */
    public String origin(String code) {
        return Origins.name(texts.language(), code);
    }

    /** One amount for each currency, added up by nobody. */
    public String amounts(@Nullable List<Money> amounts) {
        return amounts == null ? "" : amounts.stream().map(this::money).collect(Collectors.joining(" + "));
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : date.format(formatter("date.long"));
    }

    public String shortDate(@Nullable LocalDate date) {
        return date == null ? "" : date.format(formatter("date.short"));
    }

    public String month(YearMonth month) {
        return month.format(formatter("date.month"));
    }

    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : formatter("date.moment").format(moment.atZone(ZONE));
    }

    public String time(@Nullable Instant moment) {
        return moment == null ? "" : formatter("date.time").format(moment.atZone(ZONE));
    }

    /** A local time to the minute; clocks that also tell the seconds are read too. */
    public String clock(@Nullable String time) {
        if (time == null) {
            return "";
        }
        return time.length() > MINUTES_LONG ? time.substring(0, MINUTES_LONG) : time;
    }

    public String weekday(DayOfWeek day) {
        return texts.get("weekday." + day.getValue());
    }

    /** For a number 1 to 7, as ISO counts weekdays. */
    public String weekdays(List<Integer> days) {
        return days.stream()
                .map(day -> weekday(DayOfWeek.of(day)))
                .collect(Collectors.joining(texts.get("list.separator")));
    }

    /** Without the part of a unit, for places as narrow as a calendar's day; upwards, so that nothing looks cheaper. */
    public String rounded(Money money) {
        long major = -Math.floorDiv(-money.amountMinor(), MINOR_PER_MAJOR);
        return money(new Money(money.currency(), Math.multiplyExact(major, MINOR_PER_MAJOR)));
    }

    /** Numbers of months, those in a row as "3–10". */
    public String months(List<Integer> months) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            int first = months.get(i);
            while (i + 1 < months.size() && months.get(i + 1) == months.get(i) + 1) {
                i++;
            }
            ranges.add(first == months.get(i) ? String.valueOf(first) : first + "–" + months.get(i));
        }
        return String.join(texts.get("list.separator"), ranges);
    }

    /** "November–April, June": months in a row as a stretch, over New Year as well. */
    public String monthNames(List<Integer> months) {
        List<String> stretches = new ArrayList<>();
        for (int first : months) {
            if (months.contains(before(first)) && months.size() < YEAR) {
                continue;
            }
            int last = first;
            while (months.contains(after(last)) && after(last) != first) {
                last = after(last);
            }
            stretches.add(first == last ? monthName(first) : monthName(first) + "–" + monthName(last));
            if (months.size() == YEAR) {
                break;
            }
        }
        return String.join(texts.get("list.separator"), stretches);
    }

    /** Of a number 1 to 12. */
    public String monthName(int month) {
        return formatter("date.monthOnly").format(Month.of(month));
    }

    private static int before(int month) {
        return month == 1 ? YEAR : month - 1;
    }

    private static int after(int month) {
        return month == YEAR ? 1 : month + 1;
    }

    /** Which ages a kind of guest may have. */
    public String ages(@Nullable Integer least, @Nullable Integer most) {
        if (least == null) {
            return most == null ? "" : texts.with("ages.upTo", most);
        }
        return most == null ? texts.with("ages.from", least) : texts.with("ages.between", least, most);
    }

    /** "2 adults, 1 child". */
    public String party(Map<String, Integer> units) {
        return KINDS.stream()
                .filter(kind -> units.getOrDefault(kind, 0) > 0)
                .map(kind -> texts.with("unit." + kind + ".count", units.getOrDefault(kind, 0)))
                .collect(Collectors.joining(texts.get("list.separator")));
    }

    /** "3 days" or "2 h 30 min"; empty if neither is known. */
    public String duration(@Nullable Integer days, @Nullable Integer minutes) {
        if (days != null) {
            return texts.with("duration.days", days);
        }
        if (minutes == null) {
            return "";
        }
        if (minutes < 60) {
            return texts.with("duration.minutes", minutes);
        }
        return minutes % 60 == 0
                ? texts.with("duration.hours", minutes / 60)
                : texts.with("duration.hoursMinutes", minutes / 60, minutes % 60);
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(texts.get(key), texts.language().locale());
    }
}
