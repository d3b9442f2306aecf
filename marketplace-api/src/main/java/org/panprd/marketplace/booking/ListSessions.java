package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.OperatorItems.Treated;
import org.panprd.marketplace.booking.OperatorSessionsView.Row;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;

/** Lists the sessions of the operator that acts, of what is paid for. */
@ApplicationScoped
class ListSessions {
    @Inject
    OperatorItems items;

    @Inject
    Regions regions;

    /** Which days, both of which count, after what, and how many. */
    record Asked(LocalDate from, LocalDate to, @Nullable String cursor, int limit) {}

    @Transactional
    OperatorSessionsView list(String tenant, String operator, Asked asked, Language language) {
        ZoneId zone = ZoneId.of(regions.get(tenant).timeZone());
        SessionCursor after = SessionCursor.parse(asked.cursor(), asked.from());
        List<Treated> found = items.treated(tenant, operator, after, asked.to(), asked.limit() + 1);
        List<Treated> shown = found.subList(0, Math.min(asked.limit(), found.size()));
        return new OperatorSessionsView(
                shown.stream().map(one -> row(one, zone, language)).toList(),
                found.size() > shown.size()
                        ? shown.get(shown.size() - 1).place().toString()
                        : null);
    }

    private static Row row(Treated one, ZoneId zone, Language language) {
        ItemContent content = one.item().content();
        BookedSessions sessions = Objects.requireNonNull(content.sessions());
        int number = IntStream.rangeClosed(1, sessions.plan().size())
                .filter(each -> sessions.session(each).date().equals(one.place().day()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Claims are not the plan: " + one.place()));
        boolean stands = one.item().status() == BookingStatus.CONFIRMED;
        return new Row(
                one.place().day(),
                one.place().at(),
                sessions.terms().minutes(),
                one.place().booking(),
                one.reference(),
                one.place().item(),
                number,
                one.item().listing().toString(),
                content.title().in(language),
                content.optionTitle().in(language),
                one.item().persons(),
                one.therapists(),
                one.rooms(),
                stands ? sessions.movableUntil(sessions.session(number), zone) : null,
                sessions.plan().get(number - 1).reason());
    }
}
