package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.platform.OutsideAddresses;
import org.panprd.marketplace.platform.OutsideCall;
import org.panprd.marketplace.platform.OutsideCall.Answer;
import org.panprd.marketplace.platform.OutsideCall.Patience;
import org.panprd.marketplace.platform.OutsideCall.Request;

/** Asks a supplier once. */
@ApplicationScoped
class SendRequest {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    @Inject
    OutsideAddresses addresses;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.supplier.patience-millis", defaultValue = "5000")
    int patienceMillis;

    /**
     * What it answers, be it yes or no.
     *
     * @throws SupplierSilent if it does not
     */
    Answer send(Request request) {
        InetAddress address = addresses
                .resolve(request.url())
                .orElseThrow(() -> new SupplierSilent("Its host is not there, or where nobody may be called"));
        Patience patience = new Patience(Duration.ofMillis(patienceMillis), MOST_BYTES);
        try (OutsideCall call = new OutsideCall(request, (SSLSocketFactory) SSLSocketFactory.getDefault(), clock)) {
            Answer answer = call.send(address, patience);
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
