package org.panprd.marketplace.web.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Business;
import org.panprd.marketplace.web.api.Licence;
import org.panprd.marketplace.web.page.Form;

/** The form about a business: its fields, and how they and the API's fit together. */
final class BusinessForm {
    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");
    private static final List<String> OWN = List.of(
            "tenant",
            "kind",
            "crossesPorts",
            "name.zh-Hans",
            "name.zh-Hant",
            "name.en",
            "registrationNumber",
            "telephone",
            "email",
            "contact.name",
            "contact.telephone",
            "contact.email",
            "bankAccount.holder",
            "bankAccount.bank",
            "bankAccount.number");
    private static final Pattern LICENCE = Pattern.compile("licences\\[(\\d{1,3})]\\.(\\w+)");

    private BusinessForm() {}

    /** All its fields, those of these kinds of licences among them. */
    static List<String> fields(List<Licence.Kind> kinds) {
        List<String> fields = new ArrayList<>(OWN);
        kinds.forEach(kind -> Stream.of("number", "issuer", "validUntil")
                .forEach(field -> fields.add("licence." + kind.code() + "." + field)));
        return fields;
    }

    static Form filled(Business business, List<Licence.Kind> kinds) {
        Map<String, String> known = new TreeMap<>();
        known.put("tenant", business.tenant());
        known.put("kind", business.kind());
        known.put("crossesPorts", business.crossesPorts() ? "yes" : "");
        LANGUAGES.forEach(tag -> known.put("name." + tag, business.name().getOrDefault(tag, "")));
        known.put("registrationNumber", business.registrationNumber());
        known.put("telephone", business.telephone());
        known.put("email", business.email());
        known.put("contact.name", text(business.contact().name()));
        known.put("contact.telephone", text(business.contact().telephone()));
        known.put("contact.email", text(business.contact().email()));
        business.licences().forEach(licence -> {
            String at = "licence." + licence.kind() + ".";
            known.put(at + "number", licence.number());
            known.put(at + "issuer", licence.issuer());
            known.put(at + "validUntil", licence.validUntil() == null ? "" : String.valueOf(licence.validUntil()));
        });
        return Form.filled(fields(kinds), known::get);
    }

    /** Of the licences those of which anything was typed. */
    static Business.New typed(Form form, List<Licence.Kind> kinds) {
        Map<String, String> name = new TreeMap<>();
        LANGUAGES.forEach(tag -> name.put(tag, text(form.typed("name." + tag))));
        Business.BankAccount account = new Business.BankAccount(
                form.typed("bankAccount.holder"), form.typed("bankAccount.bank"), form.typed("bankAccount.number"));
        boolean hasAccount = account.holder() != null || account.bank() != null || account.number() != null;
        return new Business.New(
                form.typed("tenant"),
                form.typed("kind"),
                name,
                form.typed("registrationNumber"),
                form.typed("telephone"),
                form.typed("email"),
                form.typed("crossesPorts") != null,
                new Business.Contact(
                        form.typed("contact.name"), form.typed("contact.telephone"), form.typed("contact.email")),
                hasAccount ? account : null,
                typedKinds(form, kinds).stream()
                        .map(kind -> new Licence.New(
                                kind.code(),
                                kind.isRegistration()
                                        ? form.typed("registrationNumber")
                                        : form.typed("licence." + kind.code() + ".number"),
                                form.typed("licence." + kind.code() + ".issuer"),
                                form.typed("licence." + kind.code() + ".validUntil")))
                        .toList());
    }

    /** Where on the form a field of the API stands. */
    static String place(String field, Form form, List<Licence.Kind> kinds) {
        Matcher licence = LICENCE.matcher(field);
        if (!licence.matches()) {
            return field.equals("bankAccount") ? "bankAccount.number" : field;
        }
        List<Licence.Kind> typed = typedKinds(form, kinds);
        int position = Integer.parseInt(licence.group(1));
        return position < typed.size() ? "licence." + typed.get(position).code() + "." + licence.group(2) : field;
    }

    private static List<Licence.Kind> typedKinds(Form form, List<Licence.Kind> kinds) {
        return kinds.stream()
                .filter(kind -> Stream.of("number", "issuer", "validUntil")
                        .anyMatch(field -> form.typed("licence." + kind.code() + "." + field) != null))
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
