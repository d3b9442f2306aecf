package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    private static final String WEB = "127.0.0.1";
    private static final String PROXY = "10.0.0.7";
    private static final String VISITOR = "203.0.113.9";

    private static Optional<String> of(String remote, String... forwarded) {
        return Origin.of(Set.of(WEB, PROXY), remote, Collections.enumeration(List.of(forwarded)));
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

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.0/24",
        "2001:db8:7:9::1, 2001:db8:7::/48",
        "2001:db8::1, 2001:db8::/48",
        "::1, ::/48"
    })
    void is_kept_as_a_network_only(String address, String network) {
        assertThat(Origin.network(address)).isEqualTo(network);
    }

    @Test
    void may_be_of_the_newer_kind() {
        assertThat(of(WEB, "2001:db8::1")).contains("2001:db8::1");
    }
}
