package org.panprd.marketplace.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.intake.Samples.option;
import static org.panprd.marketplace.intake.Samples.product;
import static org.panprd.marketplace.intake.Samples.unit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.supply.Theirs;
import org.panprd.marketplace.tenancy.RealRegions;
import tools.jackson.databind.node.ObjectNode;

class HindranceTest {
    private static final Instant NOW = Instant.parse("2027-03-01T01:00:00Z");

    private static List<Hindrance> of(Theirs.Product product) {
        return Hindrance.of(product, RealRegions.get().get("fujian"), NOW).stream()
                .toList();
    }

    /** The walk with something else said of it. */
    private static Theirs.Product but(UnaryOperator<ObjectNode> change) {
        ObjectNode walk = (ObjectNode) Json.MAPPER.readTree(Json.write(Samples.walk()));
        return Json.read(Json.write(change.apply(walk)), Theirs.Product.class);
    }

    static Stream<Arguments> hindered() {
        Theirs.Unit adult = unit("a", "ADULT", 100);
        return Stream.of(
                Arguments.of(
                        Hindrance.CURRENCY,
                        product(
                                "en",
                                "P",
                                option(
                                        "o",
                                        new Theirs.Unit(
                                                "a",
                                                "ADULT",
                                                List.of(),
                                                null,
                                                List.of(new Theirs.Pricing(1L, 1L, "HKD", 2)))))),
                Arguments.of(Hindrance.PRICED_BY_BOOKING, but(one -> one.put("pricingPer", "BOOKING"))),
                Arguments.of(Hindrance.TIME_ZONE, but(one -> one.put("timeZone", "Asia/Tokyo"))),
                Arguments.of(Hindrance.TIME_ZONE, but(one -> one.put("timeZone", "Mars/Olympus"))),
                Arguments.of(Hindrance.TIME_ZONE, but(one -> one.putNull("timeZone"))),
                Arguments.of(Hindrance.CONFIRMED_LATER, but(one -> one.put("instantConfirmation", false))),
                Arguments.of(Hindrance.CONTACT, but(one -> {
                    ((ObjectNode) one.path("options").path(0))
                            .putArray("requiredContactFields")
                            .add("country");
                    return one;
                })),
                Arguments.of(Hindrance.UNITS, product("en", "P", option("o", unit("f", "FAMILY", 100)))),
                Arguments.of(
                        Hindrance.OPTIONS,
                        product(
                                "en",
                                "P",
                                Collections.nCopies(13, option("o", adult)).toArray(Theirs.Option[]::new))));
    }

    @ParameterizedTest
    @MethodSource("hindered")
    void is_told_of_what_cannot_be_sold_here(Hindrance hindrance, Theirs.Product product) {
        assertThat(of(product)).containsExactly(hindrance);
    }

    @Test
    void is_none_of_what_can() {
        assertThat(of(Samples.walk())).isEmpty();
        assertThat(of(but(one -> one.put("timeZone", "Asia/Macau")))).isEmpty();
        assertThat(Arrays.asList(Hindrance.values())).hasSize(7);
    }
}
