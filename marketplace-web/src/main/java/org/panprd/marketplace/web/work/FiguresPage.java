package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Figures;
import org.panprd.marketplace.web.api.FiguresQuery;
import org.panprd.marketplace.web.api.OperatorFigures;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/** An operator's figures as charts with their tables, and as files. */
@WebServlet("/figures/*")
public final class FiguresPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})"
            + "(?:/(?<file>(?:ahead|sales|occupancy)\\.csv|figures\\.xlsx))?");
    private static final List<String> FIELDS = List.of("from", "to", "by");
    private static final List<String> BY = List.of("channel", "day");
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    transient Figures figures;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        String file = path.group("file");
        if (file == null) {
            show(new Employer(path.group("tenant"), path.group("operator")), form, request, response);
            return;
        }
        send(
                response,
                file.endsWith(".csv") ? CSV : XLSX,
                file,
                figures.file(path.group("tenant"), path.group("operator"), file, new FiguresQuery(form::typed)));
    }

    private void show(Employer employer, Form asked, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = asked;
        OperatorFigures found;
        try {
            found = find(employer, asked);
            form = Form.filled(FIELDS, filled(found)::get);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            found = find(employer, Form.of(FIELDS));
            form = asked.refused(refused, UnaryOperator.identity());
        }
        Texts texts = Texts.in(visit.language());
        show(
                "figures",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        form,
                        Choice.of(texts, "figures.by", BY),
                        found,
                        FigureSheet.of(found, texts, Wording.in(visit.language()))),
                request,
                response);
    }

    private OperatorFigures find(Employer employer, Form form) {
        return figures.show(employer.tenant(), String.valueOf(employer.operator()), new FiguresQuery(form::typed));
    }

    private static Map<String, String> filled(OperatorFigures found) {
        return Map.of("from", found.from().toString(), "to", found.to().toString(), "by", found.by());
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            Form form,
            List<Choice> bys,
            OperatorFigures figures,
            List<FigureSheet> sheets) {
        /** Where the same is as a file. */
        String file(String name) {
            return Address.of(employer.figures() + "/" + name)
                    .with("from", figures.from())
                    .with("to", figures.to())
                    .with("by", figures.by())
                    .toString();
        }
    }
}
