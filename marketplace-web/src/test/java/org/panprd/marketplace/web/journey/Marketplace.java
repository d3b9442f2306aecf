package org.panprd.marketplace.web.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import org.panprd.marketplace.local.PayaraServer;
import org.panprd.marketplace.local.Platform;
import org.panprd.marketplace.local.Settings;

/** The platform as travellers meet it, and the browser that they meet it with. */
final class Marketplace implements AutoCloseable {
    private static final Path API = Path.of("../marketplace-api/target/marketplace-api.war")
            .toAbsolutePath()
            .normalize();
    private static final Path WEB = Path.of("target/marketplace-web.war").toAbsolutePath();
    private static final Path FOLDER = Path.of("target/journeys-" + System.getProperty("journeys.fork", "1"))
            .toAbsolutePath();

    /** The least that may be set, where a minute is usual. */
    static final Duration STAFF_RECHECK = Duration.ofSeconds(6);

    private final Chromium chromium;
    private final Platform platform;

    private Marketplace(Chromium chromium, Platform platform) {
        this.chromium = chromium;
        this.platform = platform;
    }

    /** The browser first: without one there is no need to wait for the servers. */
    static Marketplace start() throws IOException {
        Chromium chromium = Chromium.launch();
        try {
            return new Marketplace(chromium, startPlatform());
        } catch (IOException | RuntimeException e) {
            chromium.close();
            throw e;
        }
    }

    private static Platform startPlatform() throws IOException {
        Settings usual = Settings.onFreePorts(FOLDER, API, WEB)
                .with("marketplace.oidc.staff-recheck-seconds", String.valueOf(STAFF_RECHECK.toSeconds()))
                .with("marketplace.alerts.pause-seconds", "1")
                .with(PayaraServer.JVM_OPTIONS, PayaraServer.SHORT_LIVED);
        var fresh =
                new Settings(usual.ports(), usual.data(), usual.servers(), usual.wars(), true, usual.configuration());
        Files.createDirectories(FOLDER.getParent());
        var steps = new FileOutputStream(
                FOLDER.resolveSibling(FOLDER.getFileName() + ".log").toFile());
        return Platform.start(fresh, new PrintStream(steps, true, StandardCharsets.UTF_8));
    }

    /** A traveller with a telephone. */
    Visitor onPhone(String language) {
        return visitor(language, 390, 844, true);
    }

    Visitor onDesktop(String language) {
        return visitor(language, 1280, 900, true);
    }

    Visitor onDesktopWithoutScript(String language) {
        return visitor(language, 1280, 900, false);
    }

    /** The API, as a program of that demo account uses it. */
    Api apiOf(String account) throws IOException, InterruptedException {
        return Api.signIn(platform.api() + "/v1", platform.issuer(), account);
    }

    /** A date as it is in the regions. */
    LocalDate daysAhead(int days) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days);
    }

    String web() {
        return platform.web();
    }

    /** Where the API answers programs. */
    String api() {
        return platform.api();
    }

    /** Where people sign in. */
    String issuer() {
        return platform.issuer();
    }

    Path mail() {
        return platform.mail();
    }

    /** The database itself, as its administrator, for what no page can bring about. */
    Connection database() throws IOException, SQLException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        Connection connection =
                DriverManager.getConnection(platform.database(), "postgres", secrets.getProperty("postgres.password"));
        try (Statement statement = connection.createStatement()) {
            // Its day is the regions' day, at whatever hour of ours this runs.
            statement.execute("set time zone 'Asia/Shanghai'");
        }
        return connection;
    }

    private Visitor visitor(String language, int width, int height, boolean hasScript) {
        var options = new NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setJavaScriptEnabled(hasScript)
                // Without script a page that scrolls smoothly never comes to rest for the driver, and is not clicked.
                .setReducedMotion(hasScript ? ReducedMotion.NO_PREFERENCE : ReducedMotion.REDUCE);
        return new Visitor(platform.web(), chromium.context(options));
    }

    @Override
    public void close() {
        chromium.close();
        platform.close();
    }
}
