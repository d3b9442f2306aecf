package org.panprd.marketplace.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Another instance of this platform, which knows us as a reseller only: with a database, a part of Redis and a node of its
 * own, and the same regions. It starts for the first test that wants it, and ends with the last of the run.
 */
final class Elsewhere implements AutoCloseable {
    private static final String DATABASE = "elsewhere";

    private final Market market;
    private final SecondNode node;
    private final Database database;
    private final Reselling account;

    private Elsewhere(Market market, SecondNode node, Database database, Reselling account) {
        this.market = market;
        this.node = node;
        this.database = database;
        this.account = account;
    }

    /** Gives it to a test, which has to be one {@link OnTheMarket} too. */
    static final class Starting implements ParameterResolver {
        private static final Namespace ROOM = Namespace.create(Elsewhere.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Elsewhere.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Market market = OnTheMarket.Opening.market(context);
            return context.getStore(StoreScope.LAUNCHER_SESSION, ROOM)
                    .computeIfAbsent(Elsewhere.class, type -> start(market), Elsewhere.class);
        }
    }

    private static Elsewhere start(Market market) {
        try {
            Servers servers = market.servers();
            String url = servers.postgres.prepare(DATABASE);
            SecondNode node = new SecondNode(
                    market,
                    DATABASE,
                    Map.of(
                            "marketplace.db.url",
                            url,
                            "marketplace.redis.url",
                            servers.redisUrl() + "/1",
                            "marketplace.limit.address-per-minute",
                            "6000",
                            "marketplace.limit.reseller-per-minute",
                            "6000"));
            node.awaitReady();
            Database database = new Database(servers, url);
            return new Elsewhere(market, node, database, Reselling.at(market, node.url() + "/api/octo", database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another account of ours there, with nothing on it yet. */
    Reselling newAccount() {
        return Reselling.at(market, octo(), database);
    }

    /** Where its own travellers book. */
    String api() {
        return server() + "/api/v1";
    }

    String server() {
        return node.url();
    }

    /** Its process is killed, at whatever it was. */
    void goDown() {
        node.dies();
    }

    /** Started again, as whoever keeps it running does. */
    void comeBack() {
        node.startsAgain();
    }

    /** Where it answers OCTO. */
    String octo() {
        return node.url() + "/api/octo";
    }

    /** We, as they know us; requests of this reseller go there. */
    Reselling account() {
        return account;
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        node.close();
    }
}
