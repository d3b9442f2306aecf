package org.panprd.marketplace.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;

class SentJsonTest {
    enum Kind {
        ADULT,
        CHILD
    }

    record Trip(
            @Nullable String name,
            @Nullable LocalDate date,
            @Nullable Boolean flexible,
            @Nullable Kind kind,
            @Nullable List<Item> items) {}

    record Item(
            @Nullable Map<String, Integer> units, @Nullable Integer nights) {}

    @Test
    void is_read_as_it_is_meant() {
        String sent =
                "{'name':'丽江','date':'2027-03-01','flexible':true,'kind':'CHILD','items':[{'units':{'ADULT':2}}]}";

        Trip trip = SentJson.read(sent.replace('\'', '"').getBytes(UTF_8), Trip.class);

        assertThat(trip)
                .isEqualTo(new Trip(
                        "丽江", LocalDate.of(2027, 3, 1), true, Kind.CHILD, List.of(new Item(Map.of("ADULT", 2), null))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'name':5}                               | name
            {'name':true}                            | name
            {'name':['a']}                           | name
            {'name':{}}                              | name
            {'date':'tomorrow'}                      | date
            {'date':'2027-02-30'}                    | date
            {'date':'2027-03-01T00:00'}              | date
            {'date':20500}                           | date
            {'date':''}                              | date
            {'flexible':'true'}                      | flexible
            {'flexible':1}                           | flexible
            {'kind':'GHOST'}                         | kind
            {'kind':1}                               | kind
            {'items':{}}                             | items
            {'items':[{'nights':'2'}]}               | items[0].nights
            {'items':[{},{'nights':2.0}]}            | items[1].nights
            {'items':[{'nights':99999999999}]}       | items[0].nights
            {'items':[{'units':{'ADULT':'1'}}]}      | items[0].units.ADULT
            {'items':[{'units':[]}]}                 | items[0].units
            """)
    void that_does_not_fit_names_the_field(String sent, String field) {
        assertThatThrownBy(() -> SentJson.read(sent.replace('\'', '"').getBytes(UTF_8), Trip.class))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
                    assertThat(refusal.faults()).containsExactly(FieldFault.of(field, "type"));
                });
    }

    @Test
    void with_a_misspelt_member_names_it_and_repeats_no_novel() {
        assertThat(faultOf("{\"nmae\":\"a\"}")).isEqualTo(FieldFault.of("nmae", "unknown-field"));
        assertThat(faultOf("{\"" + "x".repeat(5_000) + "\":1}").field()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "5", "{", "{name:'a'}", "{}{}", "{\"name\":\"a\",\"name\":\"b\"}"})
    void that_is_no_object_of_JSON_is_malformed(String sent) {
        assertThatThrownBy(() -> SentJson.read(sent.getBytes(UTF_8), Trip.class))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(CommonProblem.MALFORMED_BODY));
    }

    private static FieldFault faultOf(String sent) {
        try {
            SentJson.read(sent.getBytes(UTF_8), Trip.class);
        } catch (Refusal refusal) {
            return refusal.faults().get(0);
        }
        throw new AssertionError("It was read: " + sent);
    }
}
