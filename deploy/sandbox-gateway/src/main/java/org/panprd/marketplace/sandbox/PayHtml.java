package org.panprd.marketplace.sandbox;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The payer's page as HTML: a template beside this class, whose every value is escaped. */
final class PayHtml {
    private final Texts texts = new Texts();
    private final String page = Texts.resource("pay.html");
    private final String form = Texts.resource("pay-form.html");
    private final String decided = Texts.resource("pay-decided.html");

    String page(Payment payment, String language) {
        NewPayment order = payment.order();
        String filled = page.replace("{languages}", languages(language))
                .replace("{amounts}", amounts(order.amounts(), language))
                .replace("{decision}", decision(payment, language));
        return words(filled, language, order.description(), order.reference());
    }

    private String decision(Payment payment, String language) {
        if (payment.status() == Status.PENDING) {
            return form.replace("{action}", escape(PayPage.PATH + payment.id()))
                    .replace("{token}", escape(payment.formToken()))
                    .replace("{buttons}", buttons(language));
        }
        String state = payment.status() == Status.PAID ? "state.paid" : "state.declined";
        return decided.replace("{state}", escape(texts.text(language, state)))
                .replace("{return}", escape(payment.order().returnUrl().toString()));
    }

    private String buttons(String language) {
        return Stream.of(Outcome.values())
                .map(outcome -> "<li><button name=\"outcome\" value=\"%s\">%s</button> <span>%s</span></li>"
                        .formatted(
                                outcome.value(),
                                escape(texts.text(language, "outcome." + outcome.value())),
                                escape(texts.text(language, "outcome." + outcome.value() + ".means"))))
                .collect(Collectors.joining("\n"));
    }

    private String languages(String current) {
        return Texts.LANGUAGES.stream()
                .map(language -> "<li><a href=\"?lang=%1$s\" lang=\"%1$s\" hreflang=\"%1$s\"%2$s>%3$s</a></li>"
                        .formatted(
                                language,
                                language.equals(current) ? " aria-current=\"true\"" : "",
                                escape(texts.text(language, "name"))))
                .collect(Collectors.joining("\n"));
    }

    private static String amounts(List<Amount> amounts, String language) {
        return amounts.stream()
                .map(amount -> "<dd>" + escape(money(amount, language)) + "</dd>")
                .collect(Collectors.joining("\n"));
    }

    private static String money(Amount amount, String language) {
        int digits = digits(amount.currency());
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(language));
        format.setMinimumFractionDigits(digits);
        return amount.currency() + " " + format.format(BigDecimal.valueOf(amount.amountMinor(), digits));
    }

    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .map(Currency::getDefaultFractionDigits)
                .orElse(2);
    }

    /** The merchant's words come last, so that braces in them stay what they are. */
    private String words(String html, String language, String description, String reference) {
        String filled = html.replace("{lang}", language);
        for (String key : List.of("title", "sandbox", "language", "for", "reference", "amount", "choose", "back")) {
            filled = filled.replace("{text:" + key + "}", escape(texts.text(language, key)));
        }
        int place = filled.indexOf("{order:reference}");
        return filled.substring(0, place).replace("{order:description}", escape(description))
                + escape(reference)
                + filled.substring(place + "{order:reference}".length());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
