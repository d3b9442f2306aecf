package org.panprd.marketplace.web.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.BookingView;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Form;

/**
 * Saved views, as tabs over what they are of: a list of bookings, or tables of figures.
 *
 * @param home the address of what they are of, without a view
 * @param filter what the list shows now, of which {@code fields} count
 * @param named what was typed as the name of a new one
 * @param id of a new one
 */
record ViewTabs(String home, List<BookingView> views, Form filter, List<String> fields, Form named, String id) {
    /** Of the form by which one is kept. */
    static final List<String> FIELDS = List.of("name");

    /** A tab. */
    record Tab(String name, String path, boolean isOn) {}

    /** The list as it is without a view, and each of the views. */
    List<Tab> tabs() {
        return views.stream()
                .map(view -> new Tab(view.name(), path(view), view.equals(shown())))
                .toList();
    }

    /** Whether the list is shown as it is without a view. */
    boolean isPlain() {
        return typed(filter, fields).isEmpty();
    }

    /** The one that the list shows now, if it is one. */
    @Nullable
    BookingView shown() {
        Map<String, String> typed = typed(filter, fields);
        return views.stream()
                .filter(view -> fields.stream()
                        .allMatch(field -> Objects.equals(view.filter().get(field), typed.get(field))))
                .findFirst()
                .orElse(null);
    }

    private String path(BookingView view) {
        Address address = Address.of(home);
        fields.forEach(field -> address.with(field, view.filter().get(field)));
        return address.toString();
    }

    /** Where the list is with that filter. */
    static String address(String home, Form filter, List<String> fields) {
        Address address = Address.of(home);
        fields.forEach(field -> address.with(field, filter.typed(field)));
        return address.toString();
    }

    /** What was typed, field by field. */
    static Map<String, String> typed(Form filter, List<String> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach(field -> {
            String text = filter.typed(field);
            if (text != null) {
                typed.put(field, text);
            }
        });
        return typed;
    }
}
