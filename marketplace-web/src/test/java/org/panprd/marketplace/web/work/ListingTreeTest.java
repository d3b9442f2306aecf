package org.panprd.marketplace.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.ListingFields;
import org.panprd.marketplace.web.api.ListingFields.Choice;
import org.panprd.marketplace.web.api.ListingFields.Field;

class ListingTreeTest {
    private static final Field LISTING =
            line("listing", null, List.of(choice("a.walk", null), choice("b.falls", null)));
    private static final Field OPTION =
            line("option", "listing", List.of(choice("evening", "a.walk"), choice("day", "b.falls")));

    private static Choice choice(String code, @Nullable String of) {
        return new Choice(code, code.toUpperCase(java.util.Locale.ROOT), of, null, null);
    }

    private static Field line(String name, @Nullable String by, @Nullable List<Choice> choices) {
        return new Field(name, name, "LINE", null, by, true, 0, choices, List.of());
    }

    private static Field rows(String name, Field... fields) {
        return new Field(name, name, "ROWS", null, null, true, 9, null, List.of(fields));
    }

    private static List<ListingNode> tree(String document, Field... fields) {
        JsonObject content =
                Json.createReader(new StringReader(document.replace('\'', '"'))).readObject();
        return new ListingTree(content, Map.of(), "en").of(List.of(fields));
    }

    @Test
    void choices_go_by_the_field_beside_them_in_the_same_row() {
        List<ListingNode> legs = tree("{'legs': [{'listing': 'b.falls'}, {}]}", rows("legs", LISTING, OPTION))
                .get(0)
                .nodes();

        ListingNode option = legs.get(0).nodes().get(1);
        assertThat(option.kind()).isEqualTo("CHOICE");
        assertThat(option.by()).isEqualTo("legs[0].listing");
        assertThat(option.choices()).extracting(Choice::code).containsExactly("day");
        assertThat(legs.get(1).nodes().get(0).choices()).hasSize(2);
        assertThat(legs.get(1).nodes().get(1).choices()).isEmpty();
        assertThat(legs.get(1).nodes().get(1).kind()).isEqualTo("CHOICE");
    }

    @Test
    void what_is_no_choice_any_more_is_kept_by_its_code() {
        List<ListingNode> nodes = tree("{'listing': 'c.gone', 'option': 'old'}", LISTING, OPTION);

        assertThat(nodes.get(0).choices()).extracting(Choice::code).containsExactly("a.walk", "b.falls", "c.gone");
        assertThat(nodes.get(1).choices()).extracting(Choice::name).containsExactly("old");
    }

    @Test
    void a_group_names_the_other_options_of_its_listing() {
        Field with = new Field("with", "with", "SET", "LINE", "options", false, 4, null, List.of());
        Field group = new Field("group", "group", "GROUP", null, null, false, 0, null, List.of(with));

        ListingNode first = tree(
                        "{'options': [{'code': 'day', 'group': {'with': ['night']}}, {'code': 'night', 'title': {'en': 'By night'}}]}",
                        rows("options", line("code", null, null), group))
                .get(0)
                .nodes()
                .get(0);

        assertThat(first.nodes().get(0).kind()).isEqualTo("LINE");
        ListingNode others = first.nodes().get(1).nodes().get(0);
        assertThat(others.kind()).isEqualTo("CHECKS");
        assertThat(others.by()).isNull();
        assertThat(others.choices()).extracting(Choice::name).containsExactly("By night");
        assertThat(others.isChosen("night")).isTrue();
    }

    @Test
    void the_form_knows_which_fields_go_by_others() {
        ListingFields form = new ListingFields(
                "route", "CNY", new ListingFields.Bounds(1, 1), List.of(rows("legs", LISTING, OPTION)));

        assertThat(form.dependent()).containsExactly(OPTION);
    }
}
