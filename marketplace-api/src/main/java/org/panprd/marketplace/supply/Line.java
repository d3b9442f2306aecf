package org.panprd.marketplace.supply;

import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.panprd.marketplace.platform.OutsideCall.Answer;
import org.panprd.marketplace.platform.OutsideCall.Request;

/**
 * Asks a supplier, once more if there is no answer, unless that has taken long already: all that we ask may be asked again.
 * Who has not answered for a while is left alone for a while, and who is slow takes no more than some of our threads. The
 * server keeps both for each class, so {@link Lines} has several.
 */
abstract class Line {
    @Inject
    SendRequest send;

    /**
     * What it answers, be it yes or no.
     *
     * @throws SupplierSilent if it does not
     */
    @Retry(
            maxRetries = 1,
            delay = 200,
            jitter = 100,
            maxDuration = 3_000,
            retryOn = {SupplierSilent.class, TimeoutException.class})
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 0.7,
            delay = 15_000,
            failOn = {SupplierSilent.class, TimeoutException.class})
    @Timeout(8_000)
    @Bulkhead(8)
    Answer ask(Request request) {
        return send.send(request);
    }
}
