package org.panprd.marketplace.web.crossing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Border;
import org.panprd.marketplace.web.api.NewCrossings;
import org.panprd.marketplace.web.api.Port;
import org.panprd.marketplace.web.page.Page;
import org.panprd.marketplace.web.page.Texts;

/** "Where can I go?": asks for one traveller and the days, and says over which ports and on which tours they can go. */
@WebServlet("/crossings")
public final class CrossingsPage extends Page {
    /** Each port twice. */
    private static final int ALL = 100;

    @Inject
    transient Border border;

    @Inject
    transient ChooseCompanions companions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(PartyForm.of(1, text(request, "date")), List.of(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PartyForm form = PartyForm.read(request, 1, companions.chosen(request, 1));
        var question = new NewCrossings(form.travellers().get(0), form.day("date"), form.day("returnDate"), ALL);
        try {
            var found = border.crossings(question).items();
            var answers = PortAnswer.of(found, question.traveller().residence(), visit.language());
            show(form, answers, request, response);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(
                    form.refused(refused, Texts.in(visit.language()).get("crossing.needed")),
                    List.of(),
                    request,
                    response);
        }
    }

    private void show(
            PartyForm form, List<PortAnswer> answers, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        keepNothing(response);
        List<Port> ports = border.ports().items();
        var spots = answers.isEmpty()
                ? spots(ports)
                : answers.stream().map(PortAnswer::spot).toList();
        var model = new Shown(
                form,
                FormOptions.in(visit.language(), companions.choices(), ports),
                answers.isEmpty() ? List.of() : sections(answers),
                answers.isEmpty() ? ports : List.of(),
                Sketches.of(spots, visit.language()));
        showForm("crossings", model, request, response);
    }

    private static List<Section> sections(List<PortAnswer> answers) {
        return Stream.of("YES", "YES_IF", "NO")
                .map(outcome -> new Section(
                        outcome,
                        answers.stream()
                                .filter(answer -> answer.outcome().equals(outcome))
                                .toList()))
                .toList();
    }

    /** Nothing is asked yet: marks without an answer. */
    private static List<Sketch.Spot> spots(List<Port> ports) {
        List<Sketch.Spot> spots = new ArrayList<>();
        for (Port port : ports) {
            spots.add(new Sketch.Spot(
                    spots.size() + 1, port.code(), port.name(), "PORT", port.latitude(), port.longitude()));
        }
        return spots;
    }

    /** All ports with the same answer. */
    record Section(String outcome, List<PortAnswer> answers) {}

    record Shown(PartyForm party, FormOptions options, List<Section> sections, List<Port> ports, Sketches sketches) {}
}
