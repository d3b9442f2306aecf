package org.panprd.marketplace.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Me.Acting;

class EmployerTest {
    private static final Employer BUREAU = new Employer("yunnan", null);
    private static final Employer TRAVEL = new Employer("yunnan", "dianxi-travel");

    private static Me who(Acting... acting) {
        return new Me("s", "Li Ming", null, List.of(acting));
    }

    @Test
    void is_named_in_the_address() {
        assertThat(BUREAU.path()).isEqualTo("/bureau/yunnan/staff");
        assertThat(TRAVEL.path()).isEqualTo("/operator/yunnan/dianxi-travel/staff");
    }

    @Test
    void is_led_by_its_own_leaders_only() {
        Me owner = who(new Acting("yunnan", "operator", "dianxi-travel", true, false));

        assertThat(TRAVEL.isLedBy(owner)).isTrue();
        assertThat(BUREAU.isLedBy(owner)).isFalse();
        assertThat(new Employer("yunnan", "cangshan-inns").isLedBy(owner)).isFalse();
        assertThat(new Employer("guizhou", "dianxi-travel").isLedBy(owner)).isFalse();
    }

    @Test
    void is_led_by_none_of_those_who_only_work_there() {
        Me staff = who(
                new Acting("yunnan", "operator", "dianxi-travel", false, false),
                new Acting("yunnan", "bureau", null, true, false));

        assertThat(TRAVEL.isLedBy(staff)).isFalse();
        assertThat(BUREAU.isLedBy(staff)).isTrue();
    }
}
