package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks from which a reseller's machines may call. */
class NetworksTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.9, true",
        "203.0.113.0/24, 203.0.114.9, false",
        "203.0.113.9/32, 203.0.113.9, true",
        "203.0.113.9/32, 203.0.113.8, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:1::9, true",
        "2001:db8::/32, 2001:db9::9, false"
    })
    void contain_an_address_or_not(String network, String address, boolean contains) {
        assertThat(Networks.contain(List.of(network), Optional.of(address))).isEqualTo(contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9/24",
                "203.0.113.0/33",
                "203.0.113.0",
                "example.com/24",
                "2001:db8::1/32",
                "1.2.3.4.5/8",
                "300.0.0.0/8",
                "a/8",
                ""
            })
    void are_nothing_else(String text) {
        assertThat(Networks.isNetwork(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.0/24", "0.0.0.0/0", "203.0.113.9/32", "2001:db8::/32", "::/0"})
    void are_written_with_their_length(String text) {
        assertThat(Networks.isNetwork(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.0/24"})
    void let_nobody_in_whose_address_is_not_known(String network) {
        assertThat(Networks.contain(List.of(network), Optional.empty())).isFalse();
        assertThat(Networks.contain(List.of(), Optional.empty())).isTrue();
    }
}
