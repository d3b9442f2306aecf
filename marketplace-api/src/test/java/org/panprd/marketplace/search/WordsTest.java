package org.panprd.marketplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Words WORDS = new Words();

    @Nested
    class Chinese {
        @ParameterizedTest
        @CsvSource({
            "贵安温泉一日汤浴, 温泉",
            "贵安温泉一日汤浴, 溫泉",
            "貴安溫泉一日湯浴, 温泉",
            "丽江古城四方街, 麗江",
            "丽江古城四方街, 古城",
            "丽江古城四方街, 江古城",
            "丽江古城四方街, 丽江古城四方街",
            "石林风景区 ５Ａ, 5a",
            "鼓浪屿与土楼, 鼓浪屿",
            "鼓浪屿与土楼, 屿",
            "港珠澳大桥澳门一日游, 澳門"
        })
        void any_part_of_a_name_is_found_in_either_script_without_knowing_its_words(String text, String query) {
            assertThat(found(text, query)).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"丽江古城四方街, 大理", "丽江古城四方街, 城古", "鼓浪屿与土楼, 温泉", "温暖的泉州, 温泉"})
        void what_is_not_there_is_not_found(String text, String query) {
            assertThat(found(text, query)).isFalse();
        }
    }

    @Nested
    class Pinyin {
        @ParameterizedTest
        @CsvSource({
            "丽江古城, lijiang",
            "丽江古城, gucheng",
            "丽江古城, lijianggucheng",
            "麗江古城, lijiang",
            "鼓浪屿, gulangyu",
            "昆明, kunming",
            "九寨沟（水景）, jiuzhaigou"
        })
        void finds_a_chinese_name_without_tones(String name, String query) {
            assertThat(WORDS.pinyin(List.of(name))).contains(query);
        }

        @Test
        void has_no_tones_and_no_spaces() {
            assertThat(WORDS.pinyin(List.of("绿春女儿国", "西双版纳傣族自治州景洪市噶洒旅游度假区")))
                    .isNotEmpty()
                    .allMatch(word -> word.matches("[a-z]+"));
        }

        @Test
        void of_a_long_name_does_not_grow_without_end() {
            assertThat(WORDS.pinyin(List.of("丽江古城".repeat(500)))).hasSizeLessThan(100);
        }

        @Test
        void of_what_is_not_chinese_is_nothing() {
            assertThat(WORDS.pinyin(List.of("Lijiang", "", "123", "!"))).isEmpty();
        }
    }

    @Nested
    class English {
        @ParameterizedTest
        @CsvSource({
            "Hot springs and bathing, spring",
            "Hot springs and bathing, SPRINGS",
            "Hot springs and bathing, bathe",
            "The gardens of Suzhou, garden",
            "Café by the lake, cafe",
            "Hiking Tiger Leaping Gorge, hike gorges"
        })
        void is_found_by_its_stems(String text, String query) {
            assertThat(found(text, query)).isTrue();
        }

        @Test
        void stems_are_no_pinyin() {
            assertThat(found("南方 Sanya", "nanning")).isFalse();
            assertThat(WORDS.pinyin(List.of("南方"))).doesNotContain(Words.stem("nanning"));
        }

        @Test
        void words_that_say_nothing_are_left_out() {
            assertThat(WORDS.ofQuery("the of and")).isEmpty();
        }

        @Test
        void stands_beside_chinese() {
            assertThat(found("Guilin 桂林山水 karst", "karst 山水")).isTrue();
        }
    }

    @Nested
    class Hostile {
        @ParameterizedTest
        @ValueSource(strings = {"", " ", "'", "\\", "!&|<->:*()", "\u0000", "\ud83d", "%%__", "--", "\u202e"})
        void text_without_words_has_none(String text) {
            assertThat(WORDS.ofQuery(text)).isEmpty();
        }

        @Test
        void operators_and_tags_are_only_their_words() {
            assertThat(WORDS.ofQuery("lijiang' | !dali:* <script>")).containsExactly("lijiang", "dali", "script");
        }
    }

    @Property(tries = 300)
    void any_text_finds_itself(@ForAll("texts") String text) {
        assertThat(found(text, text)).isTrue();
    }

    @Property(tries = 300)
    void words_hold_no_control_characters_and_none_is_empty(@ForAll("texts") String text) {
        assertThat(WORDS.of(text))
                .allMatch(word -> !word.isEmpty() && word.chars().noneMatch(Character::isISOControl));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> near = Arbitraries.of(
                        "丽", "江", "麗", "a", "Springs", " ", "'", "\\", "5", "é", "\u0000", "：", "😀")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(near, Arbitraries.strings().ofMaxLength(40));
    }

    /** All words of the query have to be there, as the search asks for them. */
    private static boolean found(String text, String query) {
        var words = new ArrayList<>(WORDS.of(text));
        return WORDS.ofQuery(query).stream()
                .allMatch(word -> words.contains(word) || (Words.isLatin(word) && words.contains(Words.stem(word))));
    }
}
