package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program behind {@code deploy/up}: starts the marketplace, says where it is, and stays until it is told to end. */
public final class Local {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private static final PrintStream OUT = System.out;

    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private Local() {}

    /** Ends with status 0 after SIGINT or SIGTERM, with 1 when something could not start or ended by itself. */
    public static void main(String... arguments) {
        FLYWAY.setLevel(Level.WARNING);
        if (List.of(arguments).contains("--help")) {
            OUT.println(Settings.USAGE);
            return;
        }
        try {
            run(Settings.parse(List.of(arguments), System.getenv()));
        } catch (StartFailure | IOException e) {
            if (!STOPPING.get()) {
                System.err.println(e.getMessage());
            }
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws IOException {
        Progress progress = new Progress(OUT);
        Platform platform = Platform.prepare(settings, progress);
        // Runs for SIGINT and SIGTERM as well as for the exits below, so everything is stopped in one place.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            STOPPING.set(true);
                            progress.say("Stopping");
                            platform.close();
                            progress.say("Everything has stopped");
                        },
                        "stop"));
        platform.boot();
        progress.say("Ready");
        OUT.println(addresses(platform, settings));
        platform.notice().ifPresent(OUT::println);
        OUT.flush();
        throw new StartFailure(platform.trouble().join());
    }

    private static String addresses(Platform platform, Settings settings) {
        return """

                Web        %s/
                API        %s/v1
                Keycloak   %s
                Payments   %s (sandbox: no money moves)
                PostgreSQL %s
                Redis      redis://127.0.0.1:%d
                Data       %s (logs in log/, mail in mail/, passwords in secrets.properties)

                Accounts   traveller, traveller2, operator-TENANT, bureau-TENANT (TENANT: yunnan, guangdong, ...), platform
                Password   Marketplace-2026

                Ctrl-C stops everything.
                """.formatted(
                        platform.web(),
                        platform.api(),
                        platform.issuer(),
                        platform.paymentGateway(),
                        platform.database(),
                        settings.port(Port.REDIS),
                        settings.data());
    }
}
