package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Small worlds, in which all that is published can be taken together. */
class SuppressionPropertiesTest {
    private static final int COUNTS = 2;

    @Property(tries = 100)
    void nothing_small_is_shown(@ForAll long seed) {
        var world = World.of(seed);

        for (long[] published : published(world)) {
            for (int count = 0; count < COUNTS; count++) {
                assertThat(world.isSmall(count, published)).isFalse();
            }
        }
    }

    /** No month and no day of a key, be it big or small; and no few persons of several keys, or in several months. */
    @Property(tries = 100)
    void nothing_hidden_follows_from_all_that_is_shown(@ForAll long seed) {
        var world = World.of(seed);
        var shown = Suppression.of(world.persons());
        var attacker = new Attacker(World.UNKNOWNS);
        published(world).forEach(attacker::learn);

        for (Span span : Span.ALL) {
            for (List<String> keys : World.SETS) {
                long[] figure = World.unknowns(keys, span);
                boolean isHidden = keys.size() == 1
                        && span.isDayOrMonth()
                        && !span.isShown(shown, keys.get(0))
                        && world.sum(0, figure) + world.sum(1, figure) > 0;
                if (isHidden || world.isSmall(0, figure) || world.isSmall(1, figure)) {
                    assertThat(attacker.knows(figure)).as("%s %s", keys, span).isFalse();
                }
            }
        }
    }

    /** Small cells are not even known by who knows, besides, that nobody is counted below zero: each may be one more. */
    @Property(tries = 30, seed = "7")
    void a_small_cell_may_always_be_one_more(@ForAll long seed) {
        var world = World.of(seed);
        // Sums that follow from the others would only make the table bigger.
        var attacker = new Attacker(World.UNKNOWNS);
        long[][] published = published(world).stream().filter(attacker::learn).toArray(long[][]::new);
        long[] values =
                Arrays.stream(published).mapToLong(sum -> world.sum(0, sum)).toArray();
        var bounds = new Bounds(published, values);

        Span.ALL.stream()
                .flatMap(span -> World.KEYS.stream().map(key -> World.unknowns(List.of(key), span)))
                .filter(figure -> world.isSmall(0, figure))
                .limit(6)
                .forEach(figure -> assertThat(bounds.most(figure)).isGreaterThan(world.sum(0, figure) + 0.99));
    }

    @Property(tries = 20)
    void spans_that_are_shown_make_up_spans_that_are_shown(@ForAll long seed) {
        var shown = Suppression.of(World.of(seed).persons());

        for (Span first : Span.ALL) {
            for (Span second : Span.ALL) {
                if (first.to().plusDays(1).equals(second.from())) {
                    for (String key : World.KEYS) {
                        if (first.isShown(shown, key) && second.isShown(shown, key)) {
                            assertThat(shown.shows(key, first.from(), second.to()))
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    @Property(tries = 50)
    void what_lies_under_a_key_is_shown_only_where_that_key_is(@ForAll long seed) {
        var shown = Suppression.of(World.of(seed).persons());

        for (Span span : Span.ALL) {
            for (String key : List.of("a1", "a2", "b1", "c")) {
                if (span.isShown(shown, key)) {
                    String parent = key.length() == 1 ? "*" : key.substring(0, 1);
                    assertThat(span.isShown(shown, parent))
                            .as("%s %s", key, span)
                            .isTrue();
                }
            }
        }
    }

    private static List<long[]> published(World world) {
        var shown = Suppression.of(world.persons());
        return Span.ALL.stream()
                .flatMap(span -> World.KEYS.stream()
                        .filter(key -> span.isShown(shown, key))
                        .map(key -> World.unknowns(List.of(key), span)))
                .toList();
    }
}
