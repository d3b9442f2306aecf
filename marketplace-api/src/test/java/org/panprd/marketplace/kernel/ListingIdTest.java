package org.panprd.marketplace.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingIdTest {
    @Test
    void is_read_from_tenant_and_code() {
        assertThat(ListingId.parse("yunnan.lijiang-courtyard-inn"))
                .contains(new ListingId("yunnan", "lijiang-courtyard-inn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "yunnan",
                "yunnan.",
                ".inn",
                "Yunnan.inn",
                "yunnan.Inn",
                "yunnan.1inn",
                "yunnan.inn.twin",
                "yunnan.inn/..",
                "yunnan.inn\n",
                " yunnan.inn",
                "云南.inn",
                "yunnan.inn'--",
                "y.inn"
            })
    void is_nothing_else(String text) {
        assertThat(ListingId.parse(text)).isEmpty();
        assertThatThrownBy(() -> ListingId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_not_longer_than_sixty_characters() {
        assertThat(ListingId.parse("yunnan." + "a".repeat(60))).isPresent();
        assertThat(ListingId.parse("yunnan." + "a".repeat(61))).isEmpty();
    }

    @Test
    void sorts_by_tenant_and_then_by_code() {
        assertThat(Stream.of("yunnan.a", "guizhou.z", "guizhou.b")
                        .map(ListingId::of)
                        .sorted())
                .extracting(ListingId::toString)
                .containsExactly("guizhou.b", "guizhou.z", "yunnan.a");
    }

    @Property(tries = 200)
    void what_is_written_is_read_again(
            @ForAll @LowerChars @StringLength(min = 2, max = 20) String tenant,
            @ForAll @LowerChars @StringLength(min = 1, max = 60) String code) {
        ListingId id = new ListingId(tenant, code);

        assertThat(ListingId.parse(id.toString())).contains(id);
    }
}
