package org.panprd.marketplace.traveller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.tenants.Catalogue;
import org.panprd.marketplace.tenants.border.TravelDocument;

class DocumentKindTest {
    @Test
    void has_the_kinds_that_the_rules_for_crossing_know() {
        assertThat(Catalogue.load().region().border().documents())
                .extracting(TravelDocument::code)
                .containsExactlyInAnyOrder(
                        Stream.of(DocumentKind.values()).map(Enum::name).toArray(String[]::new));
    }
}
