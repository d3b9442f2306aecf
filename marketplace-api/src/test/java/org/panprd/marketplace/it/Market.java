package org.panprd.marketplace.it;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.local.PayaraServer;
import org.panprd.marketplace.openapi.RecordExamples;

/**
 * The API in a managed Payara Micro, with everything around it. Arquillian would start the server anew for each class;
 * driven from here, one deployment serves all of them.
 */
final class Market implements AutoCloseable {
    private static final String JVM = "-Xms256m -Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Duser.timezone=UTC";

    /** Keeps examples for the OpenAPI documents, if asked to. */
    private static final @Nullable RecordExamples RECORDER =
            "record".equals(System.getProperty("examples")) ? new RecordExamples() : null;

    private final Servers servers;
    private final Database database;
    private final TestRunnerAdaptor arquillian;

    private Market(Servers servers, TestRunnerAdaptor arquillian) {
        this.servers = servers;
        this.arquillian = arquillian;
        this.database = new Database(servers);
    }

    static Market open() {
        try {
            if (RECORDER != null) {
                RestAssured.filters(RECORDER);
            }
            Servers servers = new Servers();
            configure(servers);
            TestRunnerAdaptor arquillian = TestRunnerAdaptorBuilder.build();
            Market market = new Market(servers, arquillian);
            try {
                arquillian.beforeSuite();
                arquillian.beforeClass(WarDeployment.class, LifecycleMethodExecutor.NO_OP);
                market.requireReady();
                return market;
            } catch (Exception | AssertionError e) {
                market.close();
                throw e;
            }
        } catch (Exception e) {
            throw new IllegalStateException("The market did not open", e);
        }
    }

    /** A server whose archive could not be deployed runs on without it. */
    private void requireReady() {
        String health = RestAssured.get(servers.api().replace("/api/v1", "/health/ready"))
                .asString();
        if (!health.contains("marketplace-api") || !health.contains("\"status\":\"UP\"")) {
            throw new AssertionError("Not deployed; see " + servers.folder.resolve("log") + ": " + health);
        }
    }

    Servers servers() {
        return servers;
    }

    Database database() {
        return database;
    }

    /** A request to the API, in English and as nobody. */
    RequestSpecification request() {
        return request("en");
    }

    RequestSpecification request(String languages) {
        return RestAssured.given(new RequestSpecBuilder()
                .setBaseUri(servers.api())
                .setConfig(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .addHeader("Accept-Language", languages)
                .build());
    }

    /** Somebody who has never booked before. */
    Traveller traveller() {
        return Traveller.unknown(this);
    }

    @Override
    public void close() {
        try {
            if (RECORDER != null) {
                RECORDER.close();
            }
            arquillian.afterClass(WarDeployment.class, LifecycleMethodExecutor.NO_OP);
            arquillian.afterSuite();
            arquillian.shutdown();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            servers.close();
        }
    }

    private static void configure(Servers servers) throws Exception {
        Path payara = Files.createDirectories(servers.folder.resolve("payara"));
        Path commands = payara.resolve("pre-boot");
        Files.write(commands, PayaraServer.PRE_BOOT_COMMANDS);
        String properties = servers.configuration().entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining(" "));
        Map.of(
                        "it.payara.jar",
                        Path.of("target", "payara-micro.jar").toAbsolutePath().toString(),
                        "it.payara.jvm",
                        JVM + " " + properties,
                        "it.payara.options",
                        "--nohostaware --nohazelcast --disablephonehome --logtofile "
                                + servers.folder.resolve("log/payara")
                                + " --port " + servers.port + " --rootdir "
                                + payara.resolve("root") + " --prebootcommandfile " + commands)
                .forEach(System::setProperty);
    }
}
