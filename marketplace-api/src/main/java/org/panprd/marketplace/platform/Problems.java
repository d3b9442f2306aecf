package org.panprd.marketplace.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.ProblemType;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;

/** Problem details (RFC 9457) in the caller's language. */
public final class Problems {
    private Problems() {}

    /** The type that says what a bare HTTP status says; the first of those that have it. */
    static ProblemType ofStatus(int status) {
        return Stream.of(CommonProblem.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(status < 500 ? CommonProblem.UNREADABLE_REQUEST : CommonProblem.INTERNAL);
    }

    public static Map<String, Object> detail(ProblemType type, Language language) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("type", "/problems/" + type.slug());
        detail.put("title", Texts.text(language, "problem." + type.slug() + ".title"));
        detail.put("status", type.status());
        detail.put("detail", Texts.text(language, "problem." + type.slug() + ".detail"));
        return detail;
    }

    public static Map<String, Object> detail(Refusal refusal, Language language) {
        Map<String, Object> detail = detail(refusal.type(), language);
        if (!refusal.faults().isEmpty()) {
            detail.put("errors", errors(refusal.faults(), language));
        }
        detail.putAll(refusal.extensions());
        return detail;
    }

    /** The faults as {@code {field, message}}. */
    public static List<Map<String, String>> errors(List<FieldFault> faults, Language language) {
        return faults.stream()
                .map(fault -> Map.of(
                        "field", fault.field(),
                        "message", Texts.text(language, "field." + fault.key(), fault.arguments())))
                .toList();
    }
}
