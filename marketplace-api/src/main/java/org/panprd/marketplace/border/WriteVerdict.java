package org.panprd.marketplace.border;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.border.EligibilityView.RuleSetRef;
import org.panprd.marketplace.border.EligibilityView.WayView;
import org.panprd.marketplace.border.Reason.Country;
import org.panprd.marketplace.border.Reason.Document;
import org.panprd.marketplace.border.Reason.Remedy;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.RuleSet;

/** Puts verdicts into words. */
final class WriteVerdict {
    private final BorderFiles files;
    private final Language language;

    WriteVerdict(BorderFiles files, Language language) {
        this.files = files;
        this.language = language;
    }

    @Nullable
    WayView way(@Nullable Ruled way) {
        return way == null ? null : new WayView(way.name(), way.rule().text().in(language));
    }

    RuleSetRef ruleSet(RuleSet set) {
        return new RuleSetRef(
                set.code(),
                set.version(),
                set.title().in(language),
                set.source().text().in(language),
                set.source().asOf());
    }

    List<ReasonView> reasons(Direction direction, Verdict verdict) {
        return verdict.reasons().stream()
                .map(reason -> reason(direction, reason))
                .toList();
    }

    private ReasonView reason(Direction direction, Reason reason) {
        Remedy remedy = reason.remedy();
        List<Object> arguments = reason.arguments().stream().map(this::words).toList();
        String key = reason.code().name();
        return new ReasonView(
                key,
                direction,
                reason.rule(),
                Texts.text(language, "border." + key, arguments),
                remedy == null ? null : Texts.text(language, "border." + key + ".todo", arguments),
                remedy == null || remedy.where() == null ? null : remedy.where().in(language),
                remedy == null ? null : remedy.by(),
                reason.source().text().in(language),
                reason.source().asOf());
    }

    /** Numbers stay as they are and are written without thousands. */
    private Object words(Object argument) {
        if (argument instanceof Text text) {
            return text.in(language);
        }
        if (argument instanceof Country country) {
            return country(country.code());
        }
        if (argument instanceof Document document) {
            return files.findDocument(document.code())
                    .map(found -> found.name().in(language))
                    .orElse(document.code());
        }
        if (argument instanceof Collection<?> several) {
            return several.stream().map(one -> String.valueOf(words(one))).collect(Collectors.joining(", "));
        }
        return argument instanceof LocalTime time ? time.toString() : String.valueOf(argument);
    }

    private String country(String code) {
        return switch (code) {
            case "HK", "MO", "TW" -> Texts.text(language, "country." + code);
            default -> new Locale.Builder().setRegion(code).build().getDisplayCountry(reader());
        };
    }

    /** In traditional characters countries are called as in Hong Kong and Macau. */
    private Locale reader() {
        return Locale.forLanguageTag(language == Language.TRADITIONAL_CHINESE ? "zh-Hant-HK" : language.tag());
    }
}
