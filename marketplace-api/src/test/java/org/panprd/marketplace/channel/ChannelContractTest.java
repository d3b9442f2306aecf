package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.channel.ChannelContract.Status;
import org.panprd.marketplace.channel.ChannelContract.Terms;
import org.panprd.marketplace.channel.NewContract.Decision;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;

class ChannelContractTest {
    private static final Terms PROPOSED = new Terms(12, null, 40, 100);

    private static ChannelContract contract(Status status) {
        return new ChannelContract("yunnan", "sample", "Sample", "ACTIVE", status, PROPOSED, null, 2);
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED,ACTIVE", "ACTIVE,ACTIVE", "PROPOSED,REFUSED", "ACTIVE,ENDED"})
    void is_decided(Status from, Status to) {
        contract(from).checkBecoming(to);
    }

    @ParameterizedTest
    @CsvSource({"REFUSED,ACTIVE", "ENDED,ACTIVE", "ACTIVE,REFUSED", "PROPOSED,ENDED", "ACTIVE,PROPOSED"})
    void is_not_decided_otherwise(Status from, Status to) {
        assertThatThrownBy(() -> contract(from).checkBecoming(to))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(ResellerProblem.CONTRACT_CLOSED));
    }

    @Test
    void is_not_decided_by_who_has_seen_another_version() {
        contract(Status.PROPOSED).checkVersion(2);

        assertThatThrownBy(() -> contract(Status.PROPOSED).checkVersion(1))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(ResellerProblem.CONTRACT_CHANGED));
    }

    @Test
    void keeps_the_terms_about_which_nothing_is_said() {
        Faults faults = new Faults();

        Terms terms =
                new Decision("ACCEPT", null, List.of("a", "a"), 7, null).terms(PROPOSED, Set.of("a", "b"), faults);

        assertThat(faults.isEmpty()).isTrue();
        assertThat(terms).isEqualTo(new Terms(12, List.of("a"), 7, 100));
    }

    @Test
    void has_bounds_and_listings_of_the_region() {
        Faults faults = new Faults();

        new Decision("ACCEPT", 51, List.of("a", "elsewhere"), 0, 0).terms(PROPOSED, Set.of("a"), faults);

        assertThatThrownBy(faults::refuse).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.faults().stream().map(FieldFault::field))
                .containsExactly("listings[1]", "commissionPercent", "mostHeld", "mostPerDay"));
    }
}
