package org.panprd.marketplace.web.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.NewDocument;
import org.panprd.marketplace.web.page.Form;

/** Between the fields of a kind's form and the document that the API knows. */
record DocumentForm(DocumentKind kind, Form form) {
    /** Where endorsements are for, in the order of the form. */
    static final List<String> DESTINATIONS = List.of("HK", "MO");

    private static final Pattern ENDORSEMENT = Pattern.compile("endorsements\\[([0-9])](?:\\.([a-zA-Z]+))?");
    private static final Pattern BETWEEN_PORTS = Pattern.compile("[,，、;；]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    NewDocument document() {
        boolean hasEndorsements = kind == DocumentKind.HONG_KONG_MACAU_PERMIT;
        return new NewDocument(
                kind.name(),
                form.typed("number"),
                form.typed("issuingCountry"),
                form.typed("expiresOn"),
                zone(),
                hasEndorsements ? destinations().stream().map(this::endorsement).toList() : null,
                form.typed("trips"),
                ports(),
                form.typed("counterpartArea"));
    }

    DocumentForm refused(ApiProblem problem) {
        return new DocumentForm(kind, form.refused(problem, this::place));
    }

    /** Both lines of a passport as they are printed, or none at all. */
    private @Nullable List<String> zone() {
        String upper = line("upperLine");
        String lower = line("lowerLine");
        return upper.isEmpty() && lower.isEmpty() ? null : List.of(upper, lower);
    }

    private String line(String field) {
        String typed = form.typed(field);
        return typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private @Nullable List<String> ports() {
        String typed = form.typed("ports");
        return typed == null
                ? null
                : Stream.of(BETWEEN_PORTS.split(typed))
                        .map(String::strip)
                        .filter(port -> !port.isEmpty())
                        .toList();
    }

    /** Those for which a kind of endorsement was chosen. */
    private List<String> destinations() {
        return DESTINATIONS.stream()
                .filter(destination -> form.typed(destination + "-kind") != null)
                .toList();
    }

    private NewDocument.Endorsement endorsement(String destination) {
        String entries = form.typed(destination + "-entries");
        return new NewDocument.Endorsement(
                destination,
                String.valueOf(form.typed(destination + "-kind")),
                entries != null && NUMBER.matcher(entries).matches() ? Integer.valueOf(entries) : null,
                form.typed(destination + "-validUntil"));
    }

    /** Where on the form a field of the API stands. */
    private String place(String field) {
        Matcher endorsement = ENDORSEMENT.matcher(field);
        if (endorsement.matches()) {
            int index = Integer.parseInt(endorsement.group(1));
            String part = endorsement.group(2) == null ? "kind" : endorsement.group(2);
            return index < destinations().size() ? destinations().get(index) + "-" + part : field;
        }
        String list = field.replaceFirst("\\[.*", "");
        return Map.of("machineReadableZone", "lowerLine").getOrDefault(list, list);
    }
}
