package org.panprd.marketplace.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.panprd.marketplace.database.Credentials;
import org.panprd.marketplace.keycloak.TestIssuer;
import org.panprd.marketplace.local.BucketServer;
import org.panprd.marketplace.local.MasterKeyFiles;
import org.panprd.marketplace.local.PostgresServer;
import org.panprd.marketplace.local.RedisServer;
import org.panprd.marketplace.local.Workplace;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.sandbox.SandboxGateway;
import org.panprd.marketplace.sandbox.Settings;

/** What the API needs around it, each a real server of this run's own on a free port. */
final class Servers implements AutoCloseable {
    static final String WEB = "http://127.0.0.1:1";

    /** Few enough to be reached by a test. */
    static final int REQUESTS_OF_AN_ADDRESS = 60;

    /** Of a reseller, a minute. */
    static final int REQUESTS_OF_A_RESELLER = 150;

    private static final List<String> LEFT_BEHIND =
            List.of("postgres", "bucket", "payara", "secrets.properties", "voucher.jwk", "keys");

    final Path folder;
    final int port = freePort();
    final String paymentSecret = UUID.randomUUID().toString();
    final TestIssuer issuer;
    final PostgresServer postgres;
    final SandboxGateway gateway;
    final GreenMail mail;
    private final BucketServer bucket;
    private final Workplace place;
    private final String database;
    private final int redisPort = freePort();
    private RedisServer redis;

    Servers() throws IOException, SQLException {
        folder = Path.of(System.getProperty("java.io.tmpdir"));
        // Refused while another run has the folder, so nothing is taken from under it.
        place = Workplace.open(folder);
        for (String name : LEFT_BEHIND) {
            empty(folder.resolve(name));
        }
        for (Path copy : copiesOfTheArchive(folder)) {
            empty(copy);
        }
        postgres = PostgresServer.start(place, freePort());
        database = postgres.prepare();
        redis = RedisServer.start(place, redisPort);
        bucket = BucketServer.start(place, Path.of("target", "s3proxy.jar").toAbsolutePath(), freePort());
        issuer = TestIssuer.start();
        gateway = SandboxGateway.start(
                Settings.of(0, paymentSecret).withPauses(repetition -> Duration.ofMillis(100L * repetition)));
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    String api() {
        return "http://127.0.0.1:" + port + "/api/v1";
    }

    String database() {
        return database;
    }

    /** As the API's configuration wants it. */
    Map<String, String> configuration() throws IOException {
        Credentials application = postgres.application();
        Map<String, String> properties = new TreeMap<>();
        properties.put("marketplace.db.url", database);
        properties.put("marketplace.db.user", application.user());
        properties.put("marketplace.db.password", application.password());
        properties.put("marketplace.redis.url", redis.url());
        properties.put("marketplace.oidc.issuer", issuer.issuer());
        properties.put("marketplace.web.url", WEB);
        properties.put("marketplace.api.url", "http://127.0.0.1:" + port + "/api");
        properties.put("marketplace.payment.gateway-url", gateway.url());
        properties.put("marketplace.payment.secret", paymentSecret);
        properties.put("marketplace.limit.address-per-minute", String.valueOf(REQUESTS_OF_AN_ADDRESS));
        properties.put("marketplace.limit.reseller-per-minute", String.valueOf(REQUESTS_OF_A_RESELLER));
        properties.put("marketplace.mail.smtp-host", "127.0.0.1");
        properties.put(
                "marketplace.mail.smtp-port", String.valueOf(mail.getSmtp().getPort()));
        properties.put("marketplace.media.s3-endpoint", bucket.endpoint().toString());
        properties.put("marketplace.media.s3-access-key", BucketServer.ACCESS_KEY);
        properties.put("marketplace.media.s3-secret-key", BucketServer.SECRET_KEY);
        properties.put("marketplace.voucher.key-file", voucherKey().toString());
        properties.put("marketplace.keys.folder", keys().toString());
        properties.put("marketplace.webhook.allow-loopback", "true");
        properties.put("marketplace.alerts.pause-seconds", "1");
        properties.put("marketplace.supplier.lease", "PT10S");
        properties.put("marketplace.supplier.patience-millis", "4000");
        properties.put("marketplace.supplier.fresh-seconds", "1");
        return properties;
    }

    /** The folder of the master keys. */
    Path keys() throws IOException {
        return MasterKeyFiles.make(folder.resolve("keys"));
    }

    String redisUrl() {
        return redis.url();
    }

    void stopRedis() {
        redis.close();
    }

    void startRedis() throws IOException {
        redis = RedisServer.start(place, redisPort);
    }

    @Override
    public void close() {
        mail.stop();
        gateway.close();
        issuer.close();
        place.close();
    }

    private Path voucherKey() throws IOException {
        try {
            Path file = folder.resolve("voucher.jwk");
            Files.writeString(
                    file,
                    new ECKeyGenerator(Curve.P_256).keyID("gate").generate().toJSONString());
            return file;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Which the container makes for each run and never removes. */
    private static List<Path> copiesOfTheArchive(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("arquillian-payara-micro"))
                    .toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static int freePort() {
        return OwnDatabase.freePort();
    }
}
