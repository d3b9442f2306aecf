package org.panprd.marketplace.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.border.RuleSet;
import org.panprd.marketplace.tenants.check.RuleSetForm;

/** Rule sets as they are kept and sent. */
class RuleSetsTest {
    static List<RuleSet> shipped() {
        return Cases.FILES.ruleSets();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void are_read_as_they_were_written(RuleSet set) {
        assertThat(Json.read(Json.write(set), RuleSet.class)).isEqualTo(set);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void are_written_in_the_form_that_is_asked_of_who_publishes(RuleSet set) {
        assertThat(RuleSetForm.faults(Json.MAPPER.readTree(Json.write(set)))).isEmpty();
    }
}
