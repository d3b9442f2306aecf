package org.panprd.marketplace.sandbox;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a merchant asks for. A field that the message leaves out is null until {@link #check} has refused it. */
record NewPayment(
        String reference, List<Amount> amounts, String description, String language, URI returnUrl, URI notifyUrl) {

    private static final int LONGEST = 500;

    NewPayment {
        amounts = amounts == null ? List.of() : List.copyOf(amounts);
    }

    void check(boolean notifyAnywhere) {
        checkText("reference", reference);
        checkText("description", description);
        if (!Amount.areSound(amounts)) {
            throw new Refused(422, "amounts: one for each currency, in whole minor units, none negative");
        }
        if (!Texts.LANGUAGES.contains(language)) {
            throw new Refused(422, "language: one of " + Texts.LANGUAGES);
        }
        checkAddress("returnUrl", returnUrl);
        checkAddress("notifyUrl", notifyUrl);
        if (!notifyAnywhere && !isLoopback(notifyUrl.getHost())) {
            throw new Refused(422, "notifyUrl: only this machine is notified");
        }
    }

    private static void checkText(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new Refused(422, field + ": 1 to " + LONGEST + " characters");
        }
    }

    private static void checkAddress(String field, @Nullable URI address) {
        if (address == null
                || address.getHost() == null
                || !List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
            throw new Refused(422, field + ": an http or https address");
        }
    }

    /** Written out: a name that is looked up could lead anywhere. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
