package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reseller's machine carries. */
class ResellerKeyTest {
    @Test
    void holds_256_bits_of_chance() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ResellerKey key = ResellerKey.next();
            assertThat(key.text()).matches("octo_[A-Za-z0-9_-]{43}");
            keys.add(key.text());
        }
        assertThat(keys).hasSize(1000);
    }

    @Test
    void is_known_by_its_hash_and_written_nowhere() {
        ResellerKey key = new ResellerKey("octo_abc");

        assertThat(key.hash()).isEqualTo("f082a0c988cf4ee40df0b5206ca07f92a259e208379c838c25572e2bbfd5b258");
        assertThat(key.hint()).isEqualTo("_abc");
        assertThat(key.toString()).doesNotContain("abc");
    }
}
