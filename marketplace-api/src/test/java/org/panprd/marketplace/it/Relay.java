package org.panprd.marketplace.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A port that leads to a server of this machine while it is open, and refuses everybody while it is not. */
final class Relay implements AutoCloseable {
    final int port = Servers.freePort();
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private @Nullable ServerSocket door;

    /** Closed at first. */
    Relay(int target) {
        this.target = target;
    }

    void open() {
        try {
            ServerSocket opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            door = opened;
            run(() -> {
                while (true) {
                    Socket caller = opened.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.addAll(List.of(caller, server));
                    run(() -> pump(caller, server));
                    run(() -> pump(server, caller));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also ends what goes through. */
    @Override
    public void close() {
        try {
            if (door != null) {
                door.close();
            }
            for (Socket socket : sockets) {
                socket.close();
            }
            sockets.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** A socket that was closed ends the work. */
    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // Somebody has hung up.
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
