package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.wellness.Screen.Guest;
import org.panprd.marketplace.wellness.Screen.Result;
import org.panprd.marketplace.wellness.ScreeningView.ParticipantView;

/** Screens who wants to take part in a programme. What they answer is forgotten with the answer to them. */
@ApplicationScoped
class ScreenGuests {
    @Inject
    Programmes programmes;

    @Inject
    Views views;

    /** Refused for answers to a version that is no longer in force, and for any that is missing, unknown or too much. */
    ScreeningView screen(NewScreening request, Language language) {
        Faults faults = new Faults();
        Optional<Programme> found = Optional.ofNullable(request.listingId())
                .flatMap(ListingId::parse)
                .flatMap(programmes::find);
        faults.require(found.isPresent(), "listingId", "no-questionnaire");
        faults.refuse();
        Programme programme = found.orElseThrow();
        int current = programme.version().version();
        faults.require(
                request.version() != null && request.version() == current, "version", "questionnaire-version", current);
        faults.refuse();
        List<Guest> guests = new ReadGuests(programme.version(), faults).read(request.participants());
        faults.refuse();
        List<Result> results =
                guests.stream().map(guest -> Screen.of(programme, guest)).toList();
        return view(programme, results, language);
    }

    private ScreeningView view(Programme programme, List<Result> results, Language language) {
        return new ScreeningView(
                programme.listing().toString(),
                programme.questionnaire().code(),
                programme.version().version(),
                views.source(programme, language),
                Screen.worst(results.stream().map(Result::outcome).toList()),
                results.stream()
                        .map(result -> new ParticipantView(
                                result.outcome(),
                                views.outcome(result.outcome(), language),
                                result.reasons().stream()
                                        .map(rule -> views.reason(rule, language))
                                        .toList()))
                        .toList(),
                programme.offer().approvalHours(),
                views.mustShow(programme, language));
    }
}
