package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.panprd.marketplace.availability.PlaceLoads;
import org.panprd.marketplace.border.KnownClosures;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Text;

/** Finds to what a rule applies at this moment. What may not be shown of days is not judged either. */
@ApplicationScoped
class FindAlerts {
    private static final int ALL = 100;

    @Inject
    PlaceLoads placeLoads;

    @Inject
    KnownClosures closures;

    @Inject
    WatchedThings things;

    @Inject
    TenantDays tenantDays;

    @Inject
    MakeForecast makeForecast;

    @Inject
    Regions regions;

    /**
     * Something to which a rule applies.
     *
     * @param thing by its code; {@code *} for the whole tenant
     * @param value in percent
     */
    record Found(String thing, Text title, LocalDate day, int value) {}

    @Transactional(TxType.MANDATORY)
    List<Found> find(AlertRule rule) {
        LocalDate today = tenantDays.today(rule.tenant());
        Stream<Found> found =
                switch (rule.kind()) {
                    case PLACE_LOAD -> loads(rule, today);
                    case CANCELLATIONS -> cancellations(rule, today);
                    case VISITORS_FALL -> fall(rule, today.minusDays(1)).stream();
                    case PORT_CLOSED -> closures(rule, today);
                };
        return found.filter(one -> rule.isAbout(one.thing()) && one.value() >= rule.percent())
                .toList();
    }

    private Stream<Found> loads(AlertRule rule, LocalDate today) {
        var names = things.of(rule.tenant(), rule.kind());
        return placeLoads.of(rule.tenant(), today, today.plusDays(VisitorModel.DAYS_AHEAD - 1L)).stream()
                .filter(load -> names.containsKey(load.place()) && Fewest.isShown(load.sold()))
                .map(load -> new Found(
                        load.place(), Objects.requireNonNull(names.get(load.place())), load.day(), load.percent()));
    }

    private Stream<Found> cancellations(AlertRule rule, LocalDate today) {
        LocalDate last = today.plusDays(VisitorModel.DAYS_AHEAD - 1L);
        Sheet sheet = tenantDays.sheet(rule.tenant(), today, last);
        return today.datesUntil(last.plusDays(1)).flatMap(day -> TenantDays.cancelledPercent(sheet, day).stream()
                .map(percent -> ofAll(rule, day, percent)));
    }

    /** By what was expected on the morning of that day. */
    private Optional<Found> fall(AlertRule rule, LocalDate day) {
        Forecast forecast = makeForecast.of(rule.tenant(), day).forecast();
        if (forecast == null) {
            return Optional.empty();
        }
        double expected = forecast.days().get(0).expected();
        return TenantDays.visitors(tenantDays.sheet(rule.tenant(), day, day), day)
                .filter(came -> came < expected)
                .map(came -> ofAll(rule, day, (int) Math.round(ALL * (1 - came / expected))));
    }

    private Stream<Found> closures(AlertRule rule, LocalDate today) {
        var names = things.of(rule.tenant(), rule.kind());
        return closures.current().closures().stream()
                .filter(closure -> names.containsKey(closure.port()))
                .filter(closure -> closure.until() == null || !closure.until().isBefore(today))
                .map(closure -> new Found(
                        closure.port(), Objects.requireNonNull(names.get(closure.port())), closure.from(), 0));
    }

    private Found ofAll(AlertRule rule, LocalDate day, int percent) {
        return new Found("*", regions.get(rule.tenant()).name(), day, percent);
    }
}
