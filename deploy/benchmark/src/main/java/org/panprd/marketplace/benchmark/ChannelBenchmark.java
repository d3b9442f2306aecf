package org.panprd.marketplace.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.panprd.marketplace.local.Platform;
import org.panprd.marketplace.local.Settings;

/**
 * The program behind {@code deploy/benchmark/channel}: opens thousands of products to one reseller, and prints how long it
 * waits for all of them, for a year's calendar, for slots and for a hold.
 */
public final class ChannelBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int READS = 10;
    private static final int WARMING = 5;
    /** Until the compiler has done its work, which takes a core for so many scenarios. */
    private static final int LONG = 4;

    private static final int YEAR = 365;
    private static final int MONTH = 30;

    private final Octo octo;
    private final Duration time;
    private final int clients;
    private final LocalDate first = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(MONTH);

    private ChannelBenchmark(Octo octo, Duration time, int clients) {
        this.octo = octo;
        this.time = time;
        this.clients = clients;
    }

    /** Takes the API's archive, the web's, the data folder, the seconds for each scenario, the clients, and the products. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 6) {
            OUT.println("ChannelBenchmark API_WAR WEB_WAR FOLDER SECONDS CLIENTS PRODUCTS");
            System.exit(2);
        }
        Path folder = Path.of(arguments[2]);
        Settings settings = Settings.onFreePorts(folder, Path.of(arguments[0]), Path.of(arguments[1]))
                .with("marketplace.limit.account-per-minute", "100000000")
                .with("marketplace.limit.reseller-per-minute", "100000000");
        try (Platform platform = Platform.start(settings, OUT)) {
            Stock stock = Stock.of(platform.database(), folder);
            stock.fill();
            open(stock, Integer.parseInt(arguments[5]));
            Duration time = Duration.ofSeconds(Long.parseLong(arguments[3]));
            new ChannelBenchmark(new Octo(platform.api() + "/octo"), time, Integer.parseInt(arguments[4])).run();
        }
    }

    private static void open(Stock stock, int products) throws SQLException, IOException {
        try (InputStream file = Objects.requireNonNull(ChannelBenchmark.class.getResourceAsStream("/channel.sql"));
                Connection connection = stock.administrator();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{products}", String.valueOf(products)));
        }
    }

    private void run() throws Exception {
        List<String> slots = octo.slots(first, MONTH);
        OUT.println("Warming up");
        for (int i = 0; i < WARMING; i++) {
            octo.products();
        }
        Load.run(clients, time.multipliedBy(LONG), () -> octo.asking("/availability", first, MONTH));
        Load.run(clients, time.multipliedBy(LONG), () -> octo.reserving(slots));
        products();
        OUT.printf("%n%-54s %10s %8s %8s %7s%n", "", "a second", "median", "95 %", "failed");
        String tag = octo.products().tag();
        show("asking whether products have changed", 1, () -> octo.unchanged(tag));
        show("a year's calendar", 1, () -> octo.asking("/availability/calendar", first, YEAR));
        showPaced("a month's slots", () -> octo.asking("/availability", first, MONTH));
        showPaced("a day's slots", () -> octo.asking("/availability", first, 1));
        showPaced("a hold", () -> octo.reserving(slots));
        show("all its bookings on one day of them", 1, () -> octo.bookings(first));
    }

    private void products() throws IOException, InterruptedException {
        double[] millis = new double[READS];
        long bytes = 0;
        long before = megabytes();
        for (int i = 0; i < READS; i++) {
            long begun = System.nanoTime();
            bytes = octo.products().bytes();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        OUT.printf(
                "%nall products: %.1f MB in %.0f ms (median of %d; slowest %.0f ms); servers' memory %d MB before, %d MB after%n",
                bytes / 1e6, millis[READS / 2], READS, millis[READS - 1], before, megabytes());
    }

    /** What all Java processes that this one has started have in memory. */
    private static long megabytes() {
        return ProcessHandle.current()
                        .descendants()
                        .filter(process -> process.info().command().orElse("").endsWith("java"))
                        .mapToLong(ChannelBenchmark::kilobytes)
                        .sum()
                / 1024;
    }

    private static long kilobytes(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** As much as the machine can do, for which everybody waits; and then half of it. */
    private void showPaced(String what, Callable<Load.Client> maker) throws Exception {
        Load.Measured most = show(what, clients, maker);
        show(what + ", half as many a second", clients, most.perSecond() / 2, maker);
    }

    private Load.Measured show(String what, int many, Callable<Load.Client> maker) throws Exception {
        return show(what, many, 0, maker);
    }

    private Load.Measured show(String what, int many, double perSecond, Callable<Load.Client> maker) throws Exception {
        Load.run(many, time.dividedBy(2), perSecond, maker);
        Load.Measured measured = Load.run(many, time, perSecond, maker);
        OUT.printf(
                "%-54s %10.0f %6.1fms %6.1fms %7d%n",
                what + (many == 1 ? "" : ", " + many + " clients"),
                measured.perSecond(),
                measured.medianMillis(),
                measured.slowMillis(),
                measured.failed());
        return measured;
    }
}
