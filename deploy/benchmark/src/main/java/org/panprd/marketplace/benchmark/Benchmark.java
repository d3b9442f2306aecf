package org.panprd.marketplace.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.panprd.marketplace.local.Platform;
import org.panprd.marketplace.local.Settings;

/**
 * The program behind {@code deploy/benchmark/run}: starts the marketplace on free ports in a folder of its own, lets
 * clients work on it, and prints what it did in a second. Machines differ: only figures of one run can be compared, so
 * each is given as a ratio too.
 */
public final class Benchmark {
    private static final PrintStream OUT = System.out;
    private static final String INN = "lijiang-courtyard-inn/twin";
    private static final String ROUTE = "guangdong.greater-bay-area-three-cities";
    private static final int DAYS = 300;

    private final Duration time;
    private final int clients;
    private final Market market;
    private final Stock stock;
    private final LocalDate first = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);

    private Benchmark(Duration time, int clients, Market market, Stock stock) {
        this.time = time;
        this.clients = clients;
        this.market = market;
        this.stock = stock;
    }

    /** Takes the API's archive, the web's, the data folder, the seconds for each scenario, and the clients. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 5) {
            OUT.println("Benchmark API_WAR WEB_WAR FOLDER SECONDS CLIENTS");
            System.exit(2);
        }
        Path folder = Path.of(arguments[2]);
        Settings settings = Settings.onFreePorts(folder, Path.of(arguments[0]), Path.of(arguments[1]))
                .with("marketplace.limit.account-per-minute", "100000000")
                .with("marketplace.hold.open-per-traveller", "100000000");
        try (Platform platform = Platform.start(settings, OUT)) {
            Stock stock = Stock.of(platform.database(), folder);
            stock.fill();
            int clients = Integer.parseInt(arguments[4]);
            Market market = Market.with(clients, platform.realm(), platform.api() + "/v1", platform.issuer());
            new Benchmark(Duration.ofSeconds(Long.parseLong(arguments[3])), clients, market, stock).run();
        }
    }

    private void run() throws Exception {
        OUT.println("Warming up");
        market.signIn();
        Load.run(clients, time, () -> market.reading("/listings/yunnan." + "lijiang-courtyard-inn", false));
        Load.run(clients, time.multipliedBy(2), this::holdOfTheInn);
        OUT.printf("%n%-46s %10s %8s %8s %8s %7s%n", "", "a second", "ratio", "median", "95 %", "failed");
        reads();
        holds();
        OUT.println(stock.audit());
    }

    private void reads() throws Exception {
        String inn = "/listings/yunnan.lijiang-courtyard-inn";
        double anybody = show("reading a listing, as anybody", 0, () -> market.reading(inn, false));
        show("reading a listing, with a token", anybody, () -> market.reading(inn, true));
        show("reading a month of its calendar", anybody, () -> market.reading(inn + "/availability", false));
        show("searching for lijiang", anybody, () -> market.reading("/listings?q=lijiang", false));
    }

    private void holds() throws Exception {
        PlainHolds.Key inn = new PlainHolds.Key("yunnan", INN, LocalTime.MIDNIGHT);
        double plain = show("one night, plain SQL", 0, () -> new PlainHolds(stock, List.of(inn), first, DAYS));
        show("one night, over HTTP", plain, this::holdOfTheInn);
        show(
                "a route over three tenants, over HTTP",
                plain,
                () -> market.holding(Map.of("listingId", ROUTE), first, DAYS));
        double hot =
                show("one and the same night, plain SQL", plain, () -> new PlainHolds(stock, List.of(inn), first, 1));
        show("one and the same night, over HTTP", hot, () -> market.holding(ofTheInn(), first, 1));
    }

    private Load.Client holdOfTheInn() {
        return market.holding(ofTheInn(), first, DAYS);
    }

    private static Map<String, Object> ofTheInn() {
        return Map.of("listingId", "yunnan.lijiang-courtyard-inn", "optionId", "twin", "nights", 1);
    }

    /** Prints a line, with the ratio to another one; the figure itself. */
    private double show(String what, double to, Callable<Load.Client> maker) throws Exception {
        market.signIn();
        Load.Measured measured = Load.run(clients, time, maker);
        OUT.printf(
                "%-46s %10.0f %8s %6.1fms %6.1fms %7d%n",
                what,
                measured.perSecond(),
                to == 0 ? "" : String.format("%.2f", measured.perSecond() / to),
                measured.medianMillis(),
                measured.slowMillis(),
                measured.failed());
        return measured.perSecond();
    }
}
