package org.panprd.marketplace.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.panprd.marketplace.local.Platform;
import org.panprd.marketplace.local.Settings;

/**
 * The program behind {@code deploy/benchmark/year}: fills the marketplace with generated years of more and more bookings,
 * lets it count them, and prints how long a bureau waits for its figures at each size; and what counting adds to a
 * confirmation.
 */
public final class YearBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int YEAR = 2026;
    private static final int READS = 60;
    private static final int COUNTED_ONE_BY_ONE = 20_000;
    private static final int CONFIRMATIONS = 4_000;
    private static final int IN_A_TURN = 50;
    private static final int DAYS = 300;

    /** Who holds this lock counts; see Rollups of the API. */
    private static final long COUNTING = 4_101_014L;

    /** Code runs at its speed only after the server has compiled it. */
    private static final Duration WARMING = Duration.ofSeconds(40);

    private static final String STATISTICS = "/tenants/yunnan/bureau/statistics";
    private static final List<String> QUESTIONS = List.of(
            "?from=2026-05-01&to=2026-05-31",
            "?by=origin&step=month&from=2026-01-01&to=2026-12-31",
            "?by=place&step=month&from=2026-01-01&to=2026-12-31",
            "?by=operator&step=week&from=2026-01-01&to=2026-12-31",
            "?by=theme&step=year&from=2024-01-01&to=2026-12-31");

    private final Platform platform;
    private final Stock stock;

    private YearBenchmark(Platform platform, Stock stock) {
        this.platform = platform;
        this.stock = stock;
    }

    /** Takes the API's archive, the web's, the data folder, and the sizes, each larger than the one before. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length < 4) {
            OUT.println("YearBenchmark API_WAR WEB_WAR FOLDER BOOKINGS...");
            System.exit(2);
        }
        Path folder = Path.of(arguments[2]);
        Settings settings = Settings.onFreePorts(folder, Path.of(arguments[0]), Path.of(arguments[1]))
                .with("marketplace.limit.account-per-minute", "100000000")
                .with("marketplace.hold.open-per-traveller", "100000000");
        int[] sizes =
                Arrays.stream(arguments).skip(3).mapToInt(Integer::parseInt).toArray();
        try (Platform platform = Platform.start(settings, OUT)) {
            new YearBenchmark(platform, Stock.of(platform.database(), folder)).run(sizes);
        }
    }

    private void run(int... sizes) throws Exception {
        confirmations();
        Market bureau = Market.of("bureau-yunnan", platform.api() + "/v1", platform.issuer());
        double[] first = new double[QUESTIONS.size()];
        int before = 0;
        for (int size : sizes) {
            OUT.printf("%n%,d bookings%n", size);
            generate(size - before, size);
            count();
            compare();
            bureau.signIn();
            if (before == 0) {
                warmUp(bureau);
            }
            for (int i = 0; i < QUESTIONS.size(); i++) {
                double median = read(bureau, STATISTICS + QUESTIONS.get(i));
                first[i] = first[i] == 0 ? median : first[i];
                OUT.printf("  %6.1f ms %6.2f  %s%n", median, median / first[i], QUESTIONS.get(i));
            }
            before = size;
        }
    }

    private void generate(int bookings, int seed) throws SQLException, IOException {
        long begun = System.nanoTime();
        try (Connection connection = stock.administrator();
                Statement statement = connection.createStatement()) {
            // What triggers and foreign keys look after is right by itself here.
            statement.execute("set session_replication_role = replica");
            for (String part : year(bookings, seed)) {
                statement.execute(part);
            }
            statement.execute("analyze");
        }
        OUT.printf("  generated in %d s%n", seconds(begun));
    }

    private static String[] year(int bookings, int seed) throws IOException {
        return sections(file("year.sql")
                .replace("{year}", String.valueOf(YEAR))
                .replace("{bookings}", String.valueOf(bookings))
                .replace("{seed}", String.valueOf(seed)));
    }

    private static String[] sections(String text) {
        return text.split("\n----\n", -1);
    }

    private static String file(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(YearBenchmark.class.getResourceAsStream("/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What was counted against plain statements over the bookings, row by row. */
    private void compare() throws SQLException, IOException {
        long begun = System.nanoTime();
        String[] sections = sections(file("plain.sql"));
        int wrong = 0;
        try (Connection connection = stock.administrator();
                Statement statement = connection.createStatement()) {
            for (int i = 1; i < sections.length; i++) {
                String[] both = sections[i].split("\n--\n", -1);
                long rows = number(
                        statement,
                        "select count(*) from (((" + both[0] + "\n) except all (" + both[1] + "))\nunion all (("
                                + both[1] + ") except all (" + both[0] + "\n))) d");
                if (rows > 0) {
                    wrong++;
                    OUT.printf(
                            "  %d rows differ: %s%n",
                            rows, both[0].lines().findFirst().orElse(""));
                }
            }
        }
        OUT.printf(
                "  compared with %d plain statements in %d s: %s%n",
                sections.length - 1, seconds(begun), wrong == 0 ? "the same rows" : wrong + " DIFFER");
    }

    /** Some of them as they are while the market runs; all others in one statement, as after a change of what is counted. */
    private void count() throws SQLException, InterruptedException {
        try (Connection connection = stock.administrator();
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute(
                    "insert into statistics_change (booking_id) select booking_id from booking b where not exists"
                            + " (select from statistics_item i where i.booking_id = b.booking_id) limit "
                            + COUNTED_ONE_BY_ONE);
            while (number(statement, "select count(*) from statistics_change") > 0) {
                Thread.sleep(200);
            }
            OUT.printf("  %,d counted as they change in %d s%n", COUNTED_ONE_BY_ONE, seconds(begun));
            begun = System.nanoTime();
            statement.execute("set work_mem = '512MB'");
            statement.execute("truncate statistics_item, statistics_day");
            statement.execute("insert into statistics_item select * from statistics_source");
            statement.execute("insert into statistics_day (tenant_id, dimension, day, key, visitors, overnight, nights,"
                    + " revenue_minor, items, cancelled_items, cancelled, no_shows, lead_days)"
                    + " select tenant_id, dimension, day, key, sum(visitors), sum(overnight), sum(nights),"
                    + " sum(revenue_minor), sum(items), sum(cancelled_items), sum(cancelled), sum(no_shows), sum(lead_days)"
                    + " from statistics_part where state = 'NOW' group by 1, 2, 3, 4");
            statement.execute("analyze statistics_day");
            OUT.printf(
                    "  all counted anew in %d s: %,d rows of figures%n",
                    seconds(begun), number(statement, "select count(*) from statistics_day"));
        }
    }

    private static void warmUp(Market bureau) throws Exception {
        long end = System.nanoTime() + WARMING.toNanos();
        while (System.nanoTime() < end) {
            for (String question : QUESTIONS) {
                bureau.reading(STATISTICS + question, true).act();
            }
        }
    }

    /** The median of some readings, in milliseconds. */
    private static double read(Market bureau, String path) throws Exception {
        Load.Client client = bureau.reading(path, true);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < READS; i++) {
            long begun = System.nanoTime();
            if (!client.act()) {
                throw new IllegalStateException("Refused: " + path);
            }
            times.add((System.nanoTime() - begun) / 1e6);
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    /**
     * What the note that a confirmation leaves costs it: confirmations over HTTP with it and without, in turns. They cost
     * nothing, so that no payment gateway is measured; and nobody counts meanwhile, as that is no part of them.
     */
    private void confirmations() throws Exception {
        stock.fill();
        Market traveller = Market.with(1, platform.realm(), platform.api() + "/v1", platform.issuer());
        traveller.signIn();
        Load.Client holding = traveller.holding(
                Map.of("listingId", "yunnan.lijiang-courtyard-inn", "optionId", "twin", "nights", 1),
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30),
                DAYS);
        for (int i = 0; i < CONFIRMATIONS; i++) {
            holding.act();
        }
        try (Connection connection = stock.administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + COUNTING + ")");
            statement.execute("update booking_item set price_minor = 0");
            List<String> ids = ids(statement);
            double[] nanos = new double[2];
            for (int i = 0; i < ids.size(); i++) {
                int noting = i / IN_A_TURN % 2;
                if (i % IN_A_TURN == 0) {
                    statement.execute("alter table booking_item " + (noting == 1 ? "enable" : "disable")
                            + " trigger booking_item_counted");
                }
                long begun = System.nanoTime();
                if (!traveller.pay(ids.get(i), platform.web())) {
                    throw new IllegalStateException("Not confirmed: " + ids.get(i));
                }
                // The first quarter warms up.
                nanos[noting] += i < ids.size() / 4 ? 0 : System.nanoTime() - begun;
            }
            double half = ids.size() * 3 / 8.0;
            OUT.printf(
                    "%nA confirmation takes %.2f ms, with its note %.2f ms: %.3f; %,d notes%n",
                    nanos[0] / half / 1e6,
                    nanos[1] / half / 1e6,
                    nanos[1] / nanos[0],
                    number(statement, "select count(*) from statistics_change"));
            statement.execute("truncate booking, statistics_item, statistics_day, statistics_change cascade");
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private static List<String> ids(Statement statement) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (var rows = statement.executeQuery("select booking_id from booking order by reference")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }
}
