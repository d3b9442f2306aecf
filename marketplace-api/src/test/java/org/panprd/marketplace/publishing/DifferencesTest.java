package org.panprd.marketplace.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.publishing.Differences.Difference;

class DifferencesTest {
    private static java.util.List<Difference> between(String before, String after) {
        return Differences.between(Json.MAPPER.readTree(before), Json.MAPPER.readTree(after));
    }

    @Test
    void of_the_same_are_none_in_whatever_order() {
        assertThat(between("{\"a\": 1, \"b\": [2]}", "{\"b\": [2], \"a\": 1}")).isEmpty();
    }

    @Test
    void name_what_came_went_and_changed() {
        assertThat(between("{\"a\": 1, \"b\": 2}", "{\"a\": 3, \"c\": [4, 5]}"))
                .containsExactly(
                        new Difference("a", "1", "3"),
                        new Difference("c", null, "4, 5"),
                        new Difference("b", "2", null));
    }

    @Test
    void follow_an_option_that_was_moved() {
        assertThat(between(
                        "{\"options\": [{\"code\": \"x\", \"stock\": 1}, {\"code\": \"y\", \"stock\": 2}]}",
                        "{\"options\": [{\"code\": \"y\", \"stock\": 3}, {\"code\": \"x\", \"stock\": 1}]}"))
                .containsExactly(new Difference("options[y].stock", "2", "3"));
    }

    @Test
    void keep_legs_of_one_day_apart() {
        assertThat(between(
                        "{\"legs\": [{\"day\": 1, \"listing\": \"a.x\"}, {\"day\": 1, \"listing\": \"a.y\"}]}",
                        "{\"legs\": [{\"day\": 1, \"listing\": \"a.x\"}, {\"day\": 1, \"listing\": \"a.z\"}]}"))
                .containsExactly(new Difference("legs[2].listing", "a.y", "a.z"));
    }
}
