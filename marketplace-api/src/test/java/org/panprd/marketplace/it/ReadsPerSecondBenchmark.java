package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What it costs to know who is reading: the same small read as nobody, as travellers and as staff, in turns, so that the
 * machine is the same for all. Figures of a server that compiles quickly and badly; their ratio is what counts. Not part
 * of the build: {@code -Dit.test=ReadsPerSecondBenchmark}.
 */
@OnTheMarket
class ReadsPerSecondBenchmark {
    private static final int CLIENTS = 8;
    private static final int ACCOUNTS = 400;
    private static final int ROUNDS = 4;
    private static final Duration WARMING_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(4);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final List<String> travellers;
    private final List<String> staff;

    ReadsPerSecondBenchmark(Market market) {
        address = URI.create(market.servers().api() + "/voucher-keys");
        travellers = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> market.traveller().token())
                .toList();
        staff = IntStream.range(0, ACCOUNTS)
                .mapToObj(i ->
                        Traveller.at(market, "yunnan", "/operators/caiyun-inns").token())
                .toList();
    }

    @Test
    void authenticated_against_anonymous() throws Exception {
        List<List<String>> readers = List.of(List.of(""), travellers, staff);
        double[] sums = new double[readers.size()];
        for (List<String> tokens : readers) {
            perSecond(tokens, WARMING_UP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < readers.size(); i++) {
                sums[i] += perSecond(readers.get(i), ROUND);
            }
        }

        System.out.printf(
                "reads per second: anonymous %.0f, travellers %.0f (%.2f), staff %.0f (%.2f)%n",
                sums[0] / ROUNDS, sums[1] / ROUNDS, sums[1] / sums[0], sums[2] / ROUNDS, sums[2] / sums[0]);
        assertThat(sums[1] / sums[0]).isGreaterThan(0.5);
    }

    private double perSecond(List<String> tokens, Duration duration) throws InterruptedException {
        LongAdder done = new LongAdder();
        long end = System.nanoTime() + duration.toNanos();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int first = i;
            Thread client = new Thread(() -> {
                for (int n = first; System.nanoTime() < end; n += CLIENTS) {
                    if (read(tokens.get(n % tokens.size())) == 200) {
                        done.increment();
                    }
                }
            });
            client.start();
            clients.add(client);
        }
        for (Thread client : clients) {
            client.join();
        }
        return done.sum() * 1e9 / duration.toNanos();
    }

    private int read(String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            return 0;
        }
    }
}
