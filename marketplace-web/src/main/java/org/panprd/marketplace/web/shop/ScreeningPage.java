package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Consent;
import org.panprd.marketplace.web.api.NewScreening;
import org.panprd.marketplace.web.api.Report;
import org.panprd.marketplace.web.api.Screening;
import org.panprd.marketplace.web.api.Wellness;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.screening.HealthConsent;
import org.panprd.marketplace.web.screening.QuestionForm;
import org.panprd.marketplace.web.shop.ScreeningDraft.Given;

/** Between who travels and the review: the health questions of the trip's programmes, one person at a time. */
@WebServlet("/screening/*")
public final class ScreeningPage extends PersonalPage {
    private static final int MOST_STEPS = 1_000;

    @Inject
    transient PlanScreenings plans;

    @Inject
    transient Wellness wellness;

    @Inject
    transient HealthConsent consents;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Turn> found = turn(request, response);
        if (found.isEmpty()) {
            return;
        }
        Turn turn = found.get();
        Optional<Consent> missing = consents.findMissing();
        Optional<ScreeningPlan.Step> step = step(turn, request);
        if (missing.isPresent()) {
            showForm("screening-consent", missing.get(), request, response);
        } else if (step.isPresent()) {
            Given before =
                    turn.answered().find(step.get().number()).orElse(ScreeningDraft.given(null, Map.of(), List.of()));
            var asking = QuestionForm.of(
                    step.get().programme().questionnaire(), !step.get().isCompanion(), before.age(), before.answers());
            var asked = new Asked(
                    step.get(), turn.plan().steps().size(), asking, reports(step.get()), before.reports(), false);
            showForm("screening", asked, request, response);
        } else {
            goOn(turn, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Turn> found = turn(request, response);
        if (found.isEmpty()) {
            return;
        }
        Optional<ScreeningPlan.Step> step = step(found.get(), request);
        if (request.getParameter("textVersion") != null) {
            consents.give(request);
            seeOther(response, "/screening");
        } else if (step.isPresent()) {
            read(found.get(), step.get(), request, response);
        } else {
            seeOther(response, "/screening");
        }
    }

    private void read(Turn turn, ScreeningPlan.Step step, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        QuestionForm asking = QuestionForm.empty(step.programme().questionnaire(), !step.isCompanion(), "")
                .read(request, Texts.in(visit.language()));
        String[] chosen = request.getParameterValues("report");
        List<String> shown = chosen == null ? List.of() : Arrays.asList(chosen);
        boolean isAnswered = asking.isComplete();
        if (isAnswered) {
            Integer age = plans.age(step, asking.age());
            var alone = new NewScreening(
                    asking.questionnaire().listingId(),
                    asking.questionnaire().version(),
                    List.of(new NewScreening.Guest(age, asking.answers())));
            try {
                wellness.screen(alone);
                turn.answered()
                        .keep(
                                request.getSession(),
                                caller(),
                                step.number(),
                                ScreeningDraft.given(age, asking.answers(), shown));
                seeOther(response, "/screening");
                return;
            } catch (ApiProblem refused) {
                if (!refused.isCorrectable()) {
                    throw refused;
                }
                asking = asking.refused(refused);
            }
        }
        boolean isGrown = !isAnswered && asking.form().errors().isEmpty();
        var asked = new Asked(step, turn.plan().steps().size(), asking, reports(step), shown, isGrown);
        showForm("screening", asked, request, response);
    }

    /** The traveller's own that have a file, and whether they count where and when the programme is. */
    private List<Report> reports(ScreeningPlan.Step step) {
        String listing = step.programme().questionnaire().listingId();
        String tenant = listing.substring(0, listing.indexOf('.'));
        return wellness.reports(tenant, step.programme().date().toString()).items().stream()
                .filter(report -> report.file() != null)
                .toList();
    }

    /** To the next who has not answered, or to what came out. */
    private void goOn(Turn turn, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<ScreeningPlan.Step> next = turn.plan().next(turn.answered());
        if (next.isPresent()) {
            seeOther(response, "/screening/" + next.get().number());
        } else {
            showForm("screening-outcome", plans.outcome(turn.plan(), turn.answered()), request, response);
        }
    }

    /** Nothing if the answer leads elsewhere: there is no trip, nobody for it, or nothing to be asked. */
    private Optional<Turn> turn(HttpServletRequest request, HttpServletResponse response) {
        Basket basket = Basket.of(request);
        Optional<Draft> people = Draft.find(request.getSession(), caller())
                .filter(draft -> draft.isComplete(basket.persons().size()));
        if (basket.isEmpty() || people.isEmpty()) {
            seeOther(response, basket.isEmpty() ? "/trip" : "/book");
            return Optional.empty();
        }
        ScreeningPlan plan = plans.plan(basket, people.get());
        if (plan.isEmpty()) {
            seeOther(response, "/review");
            return Optional.empty();
        }
        var answered = ScreeningDraft.of(request.getSession(), caller(), basket, people.get(), clock.instant());
        return Optional.of(new Turn(plan, answered));
    }

    private static Optional<ScreeningPlan.Step> step(Turn turn, HttpServletRequest request) {
        String path = request.getPathInfo();
        return turn.plan().step(Numbers.within(path == null ? "" : path.substring(1), 0, MOST_STEPS, 0));
    }

    record Turn(ScreeningPlan plan, ScreeningDraft answered) {}

    record Asked(
            ScreeningPlan.Step step,
            int steps,
            QuestionForm asking,
            List<Report> reports,
            List<String> chosen,
            boolean grown) {}

    /** What came out for one programme, person by person. */
    record Outcome(
            String title, String outcome, int approvalHours, List<Person> people, String source, LocalDate asOf) {
        boolean isNotFit() {
            return outcome.equals("NOT_FIT");
        }

        boolean isToBeApproved() {
            return outcome.equals("NEEDS_APPROVAL");
        }
    }

    /** What came out for one of them, and the step at which they answered. */
    record Person(int step, String name, String outcome, String text, List<Screening.Reason> reasons) {}

    /** The page of what came out. */
    record Outcomes(List<Outcome> programmes) {
        boolean isNotFit() {
            return programmes.stream().anyMatch(Outcome::isNotFit);
        }

        boolean isToBeApproved() {
            return programmes.stream().anyMatch(Outcome::isToBeApproved);
        }

        /** Within how many hours the doctors answer. */
        @Nullable
        Integer approvalHours() {
            return programmes.stream()
                    .filter(Outcome::isToBeApproved)
                    .map(Outcome::approvalHours)
                    .min(Integer::compareTo)
                    .orElse(null);
        }
    }
}
