package org.panprd.marketplace.web.shop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Listing;
import org.panprd.marketplace.web.api.Refundable;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;
import org.panprd.marketplace.web.session.Language;

/** A cancellation policy in sentences, from the longest notice to the shortest. */
final class CancellationWords {
    private static final int HOURS_A_DAY = 24;
    private static final int ALL = 100;

    private CancellationWords() {}

    /** Before a date is chosen: counted back from the start. */
    static List<String> ofTiers(List<Listing.Tier> tiers, Language language) {
        Texts texts = Texts.in(language);
        List<String> sentences = new ArrayList<>();
        tiers.stream()
                .sorted(Comparator.comparingInt(Listing.Tier::hoursBefore).reversed())
                .forEach(tier -> sentences.add(sentence(tier, texts)));
        sentences.add(texts.get(tiers.isEmpty() ? "cancel.never" : "cancel.later"));
        return List.copyOf(sentences);
    }

    /** Once a date is chosen: with the moment at which each tier ends. */
    static List<String> ofMoments(List<Refundable> tiers, Language language) {
        Texts texts = Texts.in(language);
        Wording wording = Wording.in(language);
        List<String> sentences = new ArrayList<>();
        tiers.stream()
                .sorted(Comparator.comparing(Refundable::until))
                .map(tier -> tier.refundPercent() == ALL
                        ? texts.with("cancel.moment.all", wording.moment(tier.until()))
                        : texts.with("cancel.moment.part", wording.moment(tier.until()), tier.refundPercent()))
                .forEach(sentences::add);
        sentences.add(texts.get(tiers.isEmpty() ? "cancel.never" : "cancel.later"));
        return List.copyOf(sentences);
    }

    /** When the group of a border tour runs, and what becomes of who has booked if it does not; null if it always does. */
    static @Nullable String ofGroup(Listing.@Nullable Group group, Language language) {
        if (group == null) {
            return null;
        }
        Texts texts = Texts.in(language);
        return texts.with(
                "listing.group." + group.below(), group.least(), group.most(), notice(group.decideHours(), texts));
    }

    private static String notice(int hours, Texts texts) {
        boolean isDays = hours % HOURS_A_DAY == 0;
        return texts.with(isDays ? "cancel.days" : "cancel.hours", isDays ? hours / HOURS_A_DAY : hours);
    }

    private static String sentence(Listing.Tier tier, Texts texts) {
        boolean isAll = tier.refundPercent() == ALL;
        if (tier.hoursBefore() == 0) {
            return isAll ? texts.get("cancel.start.all") : texts.with("cancel.start.part", tier.refundPercent());
        }
        String notice = notice(tier.hoursBefore(), texts);
        return isAll
                ? texts.with("cancel.tier.all", notice)
                : texts.with("cancel.tier.part", notice, tier.refundPercent());
    }
}
