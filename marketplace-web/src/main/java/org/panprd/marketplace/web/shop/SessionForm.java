package org.panprd.marketplace.web.shop;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Quote;
import org.panprd.marketplace.web.api.SessionTerms;
import org.panprd.marketplace.web.api.SessionTime;
import org.panprd.marketplace.web.api.Wish;
import org.panprd.marketplace.web.api.Wishes;

/**
 * When sessions suit, to be said on the page of a programme once its start is chosen, and the plan that follows.
 *
 * @param days of the programme
 * @param plan absent if there is none, which the problem explains
 * @param encoded what goes into the basket
 */
record SessionForm(
        SessionTerms terms,
        SessionChoice choice,
        List<LocalDate> days,
        @Nullable PlanCalendar plan,
        @Nullable String problem,
        String encoded) {

    /** Null for what has no sessions, and until a day is chosen. */
    static @Nullable SessionForm of(ListingView page, HttpServletRequest request, Catalogue catalogue) {
        ListingPage.Choice chosen = page.choice();
        SessionTerms terms = chosen.option().sessions();
        LocalDate start = chosen.date();
        if (terms == null || start == null || page.chosen() == null) {
            return null;
        }
        String before = request.getParameter("sessions");
        SessionChoice choice = before == null
                ? SessionChoice.read(request::getParameterValues)
                : SessionChoice.decode(start, before).orElse(SessionChoice.NONE);
        Wish wish = new Wish(
                page.listing().id(),
                chosen.option().id(),
                start,
                page.time().isEmpty() ? null : page.time(),
                chosen.nights() == 0 ? null : chosen.nights(),
                chosen.party().units(),
                choice.wishes());
        try {
            Quote.Item item = catalogue
                    .quote(new Wishes(List.of(wish), null, null))
                    .items()
                    .get(0);
            return of(terms, choice, item);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            return new SessionForm(terms, choice, List.of(start), null, refused.explanation(), choice.encode(start));
        }
    }

    static SessionForm of(SessionTerms terms, SessionChoice choice, Quote.Item item) {
        LocalDate last = lastDay(item);
        List<SessionTime> plan = item.sessions() == null ? List.of() : item.sessions();
        String problem = Stream.ofNullable(item.problems())
                .flatMap(List::stream)
                .map(one -> one.detail() == null ? one.title() : one.detail())
                .findFirst()
                .orElse(null);
        return new SessionForm(
                terms,
                choice,
                item.date().datesUntil(last.plusDays(1)).toList(),
                plan.isEmpty() ? null : PlanCalendar.of(item.date(), last, plan),
                problem,
                choice.with(plan).encode(item.date()));
    }

    /** The last day on which there can be a session: that of the last night, if there are nights. */
    static LocalDate lastDay(Quote.Item item) {
        LocalDate end = item.endDate() == null ? item.date() : item.endDate();
        return item.nights() == null || end.equals(item.date()) ? end : end.minusDays(1);
    }

    /** What of the wishes holds for another start, for its address. */
    @Nullable
    String onAnotherDay(LocalDate start) {
        SessionChoice kept = choice.ofTimes();
        return kept.equals(SessionChoice.NONE) ? null : kept.encode(start);
    }

    /** Whether something is wished for; what was not is folded away. */
    boolean isWished() {
        return !choice.with(List.of()).equals(SessionChoice.NONE);
    }
}
