package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** A port on the loopback address that one of the servers listens on, and the option that chooses it. */
enum Port {
    WEB("the web pages and the API", 8080),
    KEYCLOAK("Keycloak", 8180),
    MANAGEMENT("Keycloak's health", 9100),
    POSTGRES("PostgreSQL", 5433),
    REDIS("Redis", 6380),
    GATEWAY("the sandbox payment gateway", 8190);

    private final String owner;
    private final int number;

    Port(String owner, int number) {
        this.owner = owner;
        this.number = number;
    }

    String owner() {
        return owner;
    }

    int usual() {
        return number;
    }

    String option() {
        return "--" + name().toLowerCase(Locale.ROOT) + "-port";
    }

    String variable() {
        return "MARKETPLACE_" + name() + "_PORT";
    }

    /** A port that nobody listens on now; another process may still take it before it is used. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Binds for a moment; a port that only lingers in TIME_WAIT counts as free, as it does for the servers. */
    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
