package org.panprd.marketplace.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.panprd.marketplace.border.EligibilityView.TravellerView;
import org.panprd.marketplace.border.NewEligibility.NewEndorsement;
import org.panprd.marketplace.border.NewEligibility.NewTraveller;
import org.panprd.marketplace.tenants.Language;

/** What holds whoever crosses wherever. */
class EligibilityPropertiesTest {
    private static final Judge JUDGE = Cases.judge();
    private static final CheckEligibility CHECK = PlainRules.checkEligibility();

    @Property
    void more_validity_never_makes_it_worse(
            @ForAll("cases") Cases.Case one,
            @ForAll("cases") Cases.Case other,
            @ForAll @IntRange(max = 2000) int days) {
        Traveller before = one.traveller();
        if (before.expiresOn() == null) {
            return;
        }
        Traveller after = new Traveller(
                before.nationality(),
                before.residence(),
                before.document(),
                before.expiresOn().plusDays(days),
                before.ages(),
                before.visas(),
                before.endorsements(),
                before.permitPorts(),
                before.permitUsed());

        assertThat(JUDGE.judge(after, other.crossing()).outcome())
                .isLessThanOrEqualTo(JUDGE.judge(before, other.crossing()).outcome());
    }

    @Property
    void a_visa_more_never_makes_it_worse(@ForAll("cases") Cases.Case one, @ForAll("cases") Cases.Case other) {
        Traveller before = one.traveller();
        Traveller after = new Traveller(
                before.nationality(),
                before.residence(),
                before.document(),
                before.expiresOn(),
                before.ages(),
                List.of("CN", "LA", "VN", "MM", "HK", "MO"),
                before.endorsements(),
                before.permitPorts(),
                before.permitUsed());

        assertThat(JUDGE.judge(after, other.crossing()).outcome())
                .isLessThanOrEqualTo(JUDGE.judge(before, other.crossing()).outcome());
    }

    @Property(tries = 300)
    void a_group_fares_as_the_worst_of_its_members(
            @ForAll("here") Cases.Case where, @ForAll("parties") List<Cases.Case> who) {
        Crossing crossing = where.crossing();
        var request = new NewEligibility(
                null,
                crossing.date(),
                crossing.port().code(),
                crossing.direction().name(),
                crossing.returnDate(),
                crossing.time(),
                null,
                who.stream().map(one -> sent(one.traveller())).toList());

        EligibilityView view = CHECK.check(request, Language.ENGLISH);

        Crossing together = new Crossing(
                crossing.port(),
                crossing.direction(),
                crossing.date(),
                crossing.returnDate(),
                crossing.time(),
                who.size(),
                who.stream().anyMatch(one -> one.traveller().ages().get(0) >= Traveller.ADULT),
                Cases.TODAY);
        List<Outcome> outcomes = who.stream()
                .map(one -> JUDGE.judge(ofOneAge(one.traveller()), together).outcome())
                .toList();
        assertThat(view.travellers()).extracting(TravellerView::outcome).isEqualTo(outcomes);
        assertThat(view.outcome())
                .isEqualTo(outcomes.stream().max(Outcome::compareTo).orElseThrow());
    }

    private static Traveller ofOneAge(Traveller traveller) {
        return new Traveller(
                traveller.nationality(),
                traveller.residence(),
                traveller.document(),
                traveller.expiresOn(),
                traveller.ages().subList(0, 1),
                traveller.visas(),
                traveller.endorsements(),
                traveller.permitPorts(),
                traveller.permitUsed());
    }

    @Provide
    Arbitrary<Cases.Case> cases() {
        return Arbitraries.of(Cases.all());
    }

    @Provide
    Arbitrary<List<Cases.Case>> parties() {
        return cases().list().ofMinSize(1).ofMaxSize(6);
    }

    /** Those that may be asked about on the day of the cases. */
    @Provide
    Arbitrary<Cases.Case> here() {
        return Arbitraries.of(Cases.all().stream()
                .filter(one -> !one.crossing().date().isBefore(Cases.TODAY)
                        && one.crossing().date().isBefore(Cases.TODAY.plusYears(1))
                        && one.crossing()
                                .port()
                                .entered(one.crossing().direction())
                                .isPresent())
                .toList());
    }

    private static NewTraveller sent(Traveller traveller) {
        return new NewTraveller(
                traveller.nationality(),
                traveller.residence(),
                traveller.document(),
                traveller.expiresOn(),
                Objects.requireNonNull(traveller.ages().get(0)),
                null,
                List.copyOf(traveller.visas()),
                traveller.endorsements().stream()
                        .map(leave -> new NewEndorsement(leave.destination(), leave.kind(), leave.validUntil()))
                        .toList(),
                List.copyOf(traveller.permitPorts()),
                traveller.permitUsed());
    }
}
