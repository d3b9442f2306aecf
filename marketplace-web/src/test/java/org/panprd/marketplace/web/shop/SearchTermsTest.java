package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SearchTermsTest {
    private final Map<String, String[]> parameters = new HashMap<>();

    @Nested
    class Addresses {
        @Test
        void tell_the_whole_search_again() {
            given("q", "温泉 & 茶");
            given("tenant", "yunnan", "guizhou");
            given("ADULT", "2");
            given("maxPrice", "500");

            assertThat(read().url())
                    .isEqualTo(
                            "/search?q=%E6%B8%A9%E6%B3%89+%26+%E8%8C%B6&tenant=yunnan&tenant=guizhou&ADULT=2&maxPrice=500");
        }

        @Test
        void forget_the_page_reached_so_far() {
            given("q", "tea");
            given("cursor", "abc");

            assertThat(read().url()).isEqualTo("/search?q=tea");
            assertThat(read().urlAt("next")).isEqualTo("/search?q=tea&cursor=next");
        }
    }

    @Nested
    class ActiveFilters {
        @Test
        void can_each_be_taken_off_alone() {
            given("tenant", "yunnan", "guizhou");
            given("theme", "nature");

            assertThat(read().active())
                    .extracting(SearchTerms.Active::removeUrl)
                    .containsExactly(
                            "/search?tenant=guizhou&theme=nature",
                            "/search?tenant=yunnan&theme=nature",
                            "/search?tenant=yunnan&tenant=guizhou");
        }

        @Test
        void of_a_border_are_part_of_the_address() {
            given("family", "border-tour");
            given("counterpart", "LA");
            given("port", "mohan");

            assertThat(read().isOverBorders()).isTrue();
            assertThat(read().active())
                    .extracting(SearchTerms.Active::removeUrl)
                    .containsExactly(
                            "/search?counterpart=LA&port=mohan",
                            "/search?family=border-tour&port=mohan",
                            "/search?family=border-tour&counterpart=LA");
        }

        @Test
        void of_wellness_are_part_of_the_address_and_of_the_question() {
            given("institution", "hot-spring");
            given("stay", "long");
            given("month", "1");

            assertThat(read().isOfWellness()).isTrue();
            assertThat(read().active())
                    .extracting(SearchTerms.Active::removeUrl)
                    .containsExactly(
                            "/search?stay=long&month=1",
                            "/search?institution=hot-spring&month=1",
                            "/search?institution=hot-spring&stay=long");
        }

        @Test
        void leave_no_order_by_distance_from_a_place_that_is_gone() {
            given("near", "26.8,100.2");
            given("sort", "distance");

            assertThat(read().active().get(0).removeUrl()).isEqualTo("/search");
        }
    }

    @Nested
    class Reading {
        @Test
        void ignores_empty_repeated_and_endless_values() {
            given("tenant", "", "yunnan", "yunnan", "x".repeat(5_000));
            given("ADULT", "many");

            assertThat(read().regions()).containsExactly("yunnan");
            assertThat(read().party().isEmpty()).isTrue();
        }
    }

    private void given(String name, String... values) {
        parameters.put(name, values);
    }

    private SearchTerms read() {
        return SearchTerms.read(parameters::get);
    }
}
