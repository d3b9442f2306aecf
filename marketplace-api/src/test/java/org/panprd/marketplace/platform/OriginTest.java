package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    private static final String WEB = "127.0.0.1";
    private static final String PROXY = "10.0.0.7";
    private static final String VISITOR = "203.0.113.9";

    private final Origin origin = new Origin();

    OriginTest() {
        origin.trusted = Set.of(WEB, PROXY);
    }

    private java.util.Optional<String> of(String remote, String... forwarded) {
        return origin.of(remote, Collections.enumeration(List.of(forwarded)));
    }

    @Test
    void is_the_address_itself_whatever_it_claims() {
        assertThat(of(VISITOR)).contains(VISITOR);
        assertThat(of(VISITOR, "198.51.100.1")).contains(VISITOR);
    }

    @Test
    void is_whom_the_web_and_the_proxy_before_it_name() {
        assertThat(of(WEB, VISITOR + ", " + PROXY)).contains(VISITOR);
        assertThat(of(WEB, VISITOR, PROXY)).contains(VISITOR);
    }

    @Test
    void is_the_last_that_is_not_ours_so_that_nobody_hides_behind_another() {
        assertThat(of(WEB, "198.51.100.1, " + VISITOR + ", " + PROXY)).contains(VISITOR);
    }

    @Test
    void is_nobody_when_our_own_servers_ask_for_themselves() {
        assertThat(of(WEB)).isEmpty();
        assertThat(of(WEB, PROXY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "a\nb", "2001:db8::1 evil", "${jndi:x}"})
    void is_the_web_where_it_passes_nonsense_on(String nonsense) {
        assertThat(of(WEB, nonsense)).contains(WEB);
    }

    @Test
    void may_be_of_the_newer_kind() {
        assertThat(of(WEB, "2001:db8::1")).contains("2001:db8::1");
    }
}
