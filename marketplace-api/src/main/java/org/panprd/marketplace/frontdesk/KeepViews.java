package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.panprd.marketplace.frontdesk.SavedView.NewView;
import org.panprd.marketplace.frontdesk.SavedView.Owner;
import org.panprd.marketplace.frontdesk.SavedView.SavedViews;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalRecords;

/** Keeps a person's views of the bookings of an operator, and shows and erases them with whatever is theirs. */
@ApplicationScoped
class KeepViews implements PersonalRecords {
    private static final int MOST = 20;
    private static final int LONGEST = 60;

    @Inject
    ViewRecords views;

    @Inject
    Clock clock;

    @Transactional
    SavedViews list(Owner owner) {
        return new SavedViews(views.of(owner));
    }

    /** A new one, or another name and other filters of one that there is; refused for what could not be asked either. */
    @Transactional
    SavedView keep(Owner owner, UUID id, NewView request, LocalDate today) {
        Faults faults = new Faults();
        faults.text(request.name(), "name", LONGEST);
        faults.require(request.filter() != null, "filter", "required");
        faults.refuse();
        SavedView view = new SavedView(
                id, Objects.requireNonNull(request.name()).strip(), Objects.requireNonNull(request.filter()));
        view.filter().query(owner).read(today);
        List<SavedView> known = views.of(owner);
        if (known.size() >= MOST && known.stream().noneMatch(one -> one.id().equals(id))) {
            throw new Refusal(FrontdeskProblem.TOO_MANY_VIEWS);
        }
        views.keep(owner, view, clock.instant());
        return view;
    }

    /** Does nothing if there is none. */
    @Transactional
    void remove(Owner owner, UUID id) {
        views.remove(owner, id);
    }

    @Override
    public String name() {
        return "views";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        return views.of(traveller).stream()
                .map(view -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("title", view.name());
                    return fields;
                })
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(String traveller) {
        views.removeAll(traveller);
    }
}
