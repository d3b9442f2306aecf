package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.panprd.marketplace.border.PortView.HoursView;
import org.panprd.marketplace.border.PortView.PortList;
import org.panprd.marketplace.border.PortView.PortRule;
import org.panprd.marketplace.border.PortView.RuledPort;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.Port;
import org.panprd.marketplace.tenants.border.Way;

/** Shows everybody the ports, and who may pass. */
@ApplicationScoped
class ShowPorts {
    @Inject
    Regions regions;

    @Inject
    KnownRules rules;

    @Inject
    KnownClosures closures;

    @Inject
    Clock clock;

    PortList list(Language language) {
        return new PortList(regions.shared().border().ports().stream()
                .map(port -> view(port, language))
                .toList());
    }

    @Transactional
    RuledPort show(String code, Language language) {
        Port port = regions.shared().findPort(code).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        // All regions are eight hours ahead of UTC.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        RuleBook book = rules.current();
        List<PortRule> found = Stream.of(Direction.values())
                .flatMap(
                        direction -> port.entered(direction).stream().flatMap(entered -> book.at(code, direction, today)
                                .map(ruled -> rule(ruled, direction, entered, language))))
                .toList();
        List<ClosureView> closed = ClosePort.upcoming(closures.current(), port, today).stream()
                .map(closure -> ClosureView.of(closure, language))
                .toList();
        return new RuledPort(view(port, language), closed, found);
    }

    private static PortRule rule(Ruled ruled, Direction direction, String entered, Language language) {
        return new PortRule(
                ruled.name(),
                direction,
                entered,
                ruled.set().title().in(language),
                ruled.rule().text().in(language),
                ruled.rule() instanceof Way,
                ruled.set().source().text().in(language),
                ruled.set().source().asOf());
    }

    private static PortView view(Port port, Language language) {
        return new PortView(
                port.code(),
                port.tenant(),
                port.name().in(language),
                port.kind(),
                port.counterpart(),
                Optional.ofNullable(port.counterpartName())
                        .map(name -> name.in(language))
                        .orElse(null),
                port.latitude(),
                port.longitude(),
                port.thirdCountryNationals(),
                Optional.ofNullable(port.openingHours())
                        .map(hours -> new HoursView(hours.from(), hours.to()))
                        .orElse(null),
                port.closedWeekdays(),
                Optional.ofNullable(port.note()).map(note -> note.in(language)).orElse(null),
                port.source().text().in(language),
                port.source().asOf());
    }
}
