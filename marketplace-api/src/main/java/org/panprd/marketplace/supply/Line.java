package org.panprd.marketplace.supply;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.panprd.marketplace.platform.OutsideAddresses;
import org.panprd.marketplace.platform.OutsideCall;
import org.panprd.marketplace.platform.OutsideCall.Answer;
import org.panprd.marketplace.platform.OutsideCall.Patience;
import org.panprd.marketplace.platform.OutsideCall.Request;

/**
 * Asks a supplier, once more if there is no answer: all that we ask may be asked again. Who has not answered for a while is
 * left alone for a while, and who is slow takes no more than some of our threads. These are kept for each class by the server,
 * so {@link Lines} has several.
 */
abstract class Line {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(5), 4 * 1024 * 1024);
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;

    @Inject
    OutsideAddresses addresses;

    @Inject
    Clock clock;

    /**
     * What it answers, be it yes or no.
     *
     * @throws SupplierSilent if it does not
     */
    @Retry(
            maxRetries = 1,
            delay = 200,
            jitter = 100,
            retryOn = {SupplierSilent.class, TimeoutException.class})
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 0.7,
            delay = 15_000,
            failOn = {SupplierSilent.class, TimeoutException.class})
    @Timeout(8_000)
    @Bulkhead(8)
    Answer ask(Request request) {
        InetAddress address = addresses
                .resolve(request.url())
                .orElseThrow(() -> new SupplierSilent("Its host is not there, or where nobody may be called"));
        try (OutsideCall call = new OutsideCall(request, (SSLSocketFactory) SSLSocketFactory.getDefault(), clock)) {
            Answer answer = call.send(address, PATIENCE);
            if (!isSaid(answer.status())) {
                throw new SupplierSilent("Status " + answer.status());
            }
            return answer;
        } catch (IOException e) {
            throw new SupplierSilent(e.getClass().getSimpleName(), e);
        }
    }

    /** Neither leads it elsewhere, nor has it failed or been too busy. */
    private static boolean isSaid(int status) {
        return (status / 100 == 2 || status / 100 == 4)
                && status != TIMEOUT
                && status != TOO_EARLY
                && status != TOO_MANY;
    }
}
