package org.panprd.marketplace.web.crossing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.Companions;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.session.Visit;

/** Lets travellers who are signed in fill in the form with their companions, each with one of their documents. */
@ApplicationScoped
public class ChooseCompanions {
    private static final Pattern CODE = Pattern.compile("(?<companion>[0-9a-f-]{36})(?:/(?<document>[0-9a-f-]{36}))?");

    @Inject
    Visit visit;

    @Inject
    Companions companions;

    /** Whom the form offers. */
    List<Choice> choices() {
        return isTraveller()
                ? companions.all().items().stream().flatMap(this::choices).toList()
                : List.of();
    }

    /** Whom somebody has chosen for the first so many travellers; the look at them is written down. */
    List<PartyForm.Chosen> chosen(HttpServletRequest request, int size) {
        List<PartyForm.Chosen> chosen = new ArrayList<>();
        for (int i = 0; isTraveller() && i < size; i++) {
            Matcher code = CODE.matcher(String.valueOf(request.getParameter("companion" + i)));
            if (code.matches()) {
                Companion companion = companions.find(code.group("companion"));
                chosen.add(new PartyForm.Chosen(
                        i,
                        companion,
                        companion.findDocument(code.group("document")).orElse(null)));
            }
        }
        return chosen;
    }

    private Stream<Choice> choices(Companion companion) {
        if (companion.documents().isEmpty()) {
            return Stream.of(new Choice(companion.id(), companion.fullName()));
        }
        Texts texts = Texts.in(visit.language());
        return companion.documents().stream()
                .map(document -> new Choice(
                        companion.id() + "/" + document.id(),
                        companion.fullName() + " · " + texts.get("document.kind." + document.kind())));
    }

    private boolean isTraveller() {
        return visit.caller()
                .filter(caller -> caller.roles().contains("traveller"))
                .isPresent();
    }
}
