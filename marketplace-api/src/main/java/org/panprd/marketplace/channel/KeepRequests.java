package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.panprd.marketplace.channel.ChannelRequests.Noted;
import org.panprd.marketplace.channel.RequestView.RequestList;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/**
 * Keeps what resellers have asked for lately, for whoever helps them. It costs a request nothing: it is noted in memory and
 * written with others a moment later. What a node has not written yet when it ends, or what is more than it can write, is
 * not kept.
 */
@ApplicationScoped
public class KeepRequests {
    static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST_WAITING = 10_000;
    private static final int BATCH = 500;

    @Inject
    ChannelRequests requests;

    @Inject
    ResellerRecords resellers;

    @Inject
    Clock clock;

    private final BlockingQueue<Noted> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    void note(Noted request) {
        // Where there is no room it is let go.
        waiting.offer(request);
    }

    /** Some of what is noted, for a job; the number of them. */
    public int write() {
        List<Noted> batch = new ArrayList<>();
        waiting.drainTo(batch, BATCH);
        if (!batch.isEmpty()) {
            requests.add(batch);
        }
        return batch.size();
    }

    /** What is old, for a job. */
    public void forget() {
        requests.forget(clock.instant().minus(KEPT));
    }

    @Transactional
    RequestList latest(String reseller, int limit) {
        ResellerAccount account = resellers.find(reseller).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return new RequestList(requests.latest(account.code(), limit).stream()
                .map(RequestView::of)
                .toList());
    }
}
