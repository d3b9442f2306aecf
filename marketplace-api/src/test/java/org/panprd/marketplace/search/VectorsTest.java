package org.panprd.marketplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class VectorsTest {
    /** A quoted word in which a quote is doubled and a backslash doubled, and nothing else can end it. */
    private static final String QUOTED = "'(?:[^'\\\\]|''|\\\\\\\\)*'";

    @Test
    void words_have_positions_and_weights() {
        assertThat(new Vectors()
                        .add('A', List.of("丽江", "lijiang"))
                        .add('D', List.of("inn"))
                        .toString())
                .isEqualTo("'丽江':1A 'lijiang':2A 'inn':3D ");
    }

    @Test
    void quotes_and_backslashes_stay_inside_their_word() {
        assertThat(Vectors.query(List.of("o'brien", "a\\b", "'", "\\")))
                .isEqualTo("'o''brien' & 'a\\\\b' & '''' & '\\\\'");
    }

    @Test
    void operators_are_no_operators() {
        assertThat(Vectors.query(List.of("a|b", "!x", "<->", "c:*"))).isEqualTo("'a|b' & '!x' & '<->' & 'c:*'");
    }

    @Test
    void a_latin_word_of_two_letters_or_more_is_also_found_at_the_beginning_of_a_longer_one() {
        assertThat(Vectors.query(List.of("li", "l", "丽江", "5a")))
                .isEqualTo("('li':* | '~li') & 'l' & '丽江' & ('5a':* | '~5a')");
    }

    @Test
    void positions_end_where_postgresql_ends_them() {
        String vector = new Vectors().add('C', Collections.nCopies(20_000, "a")).toString();

        assertThat(vector).endsWith("'a':16000C ").doesNotContain(":16001");
    }

    @Property(tries = 500)
    void whatever_the_words_are_a_query_is_quoted_words_and_nothing_else(
            @ForAll @Size(min = 1, max = 4) List<@StringLength(min = 1, max = 12) String> words) {
        String query = Vectors.query(words);

        String word = "(?:" + QUOTED + "|\\(" + QUOTED + ":\\* \\| " + QUOTED + "\\))";
        assertThat(query).matches(Pattern.compile(word + "( & " + word + ")*", Pattern.DOTALL));
    }
}
