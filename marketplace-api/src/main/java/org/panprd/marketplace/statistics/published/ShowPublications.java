package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.statistics.Categories;
import org.panprd.marketplace.statistics.published.Publications.Revised;
import org.panprd.marketplace.statistics.published.Publications.Revision;
import org.panprd.marketplace.statistics.published.Publications.Said;
import org.panprd.marketplace.statistics.published.PublicationsView.DifferenceView;
import org.panprd.marketplace.statistics.published.PublicationsView.MonthView;
import org.panprd.marketplace.statistics.published.PublicationsView.RevisionView;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;

/** Shows a bureau what it has published, and what later revisions say otherwise. */
@ApplicationScoped
class ShowPublications {
    private static final int MOST_DIFFERENCES = 50;

    @Inject
    Publications publications;

    @Inject
    Categories categories;

    @Transactional
    PublicationsView show(String tenant, Language language) {
        Map<Revised, List<Said>> revised = publications.revised(tenant);
        Map<String, Text> names = revised.isEmpty() ? Map.of() : categories.all();
        Map<YearMonth, List<Revision>> months = publications.revisions(tenant).stream()
                .collect(Collectors.groupingBy(Revision::month, LinkedHashMap::new, Collectors.toList()));
        return new PublicationsView(months.entrySet().stream()
                .map(month -> new MonthView(
                        month.getKey().toString(),
                        month.getValue().stream()
                                .map(one -> revision(
                                        one,
                                        revised.getOrDefault(new Revised(one.month(), one.number()), List.of()),
                                        names,
                                        language))
                                .toList()))
                .toList());
    }

    private static RevisionView revision(
            Revision revision, List<Said> said, Map<String, Text> names, Language language) {
        return new RevisionView(
                revision.number(),
                revision.publishedAt(),
                said.size(),
                said.stream()
                        .limit(MOST_DIFFERENCES)
                        .map(one -> difference(one, names, language))
                        .toList());
    }

    private static DifferenceView difference(Said said, Map<String, Text> names, Language language) {
        Observation.Topic key = said.key();
        Text category = names.get(key.category());
        String title = Texts.text(language, "indicator." + key.indicator().name()) + " · "
                + (category == null ? key.category() : category.in(language));
        return new DifferenceView(
                key.indicator().name(),
                key.breakdown().name(),
                key.category(),
                title,
                Observation.decimals(key.indicator()),
                said.before(),
                said.now());
    }
}
