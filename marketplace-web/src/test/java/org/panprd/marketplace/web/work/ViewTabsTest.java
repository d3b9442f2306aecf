package org.panprd.marketplace.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.BookingView;
import org.panprd.marketplace.web.page.Form;

class ViewTabsTest {
    private static final List<String> FIELDS = List.of("status", "flag");

    private static ViewTabs shown(Map<String, String> typed) {
        Map<String, @Nullable String> filter = new HashMap<>(Map.of("status", "CONFIRMED"));
        filter.put("flag", null);
        return new ViewTabs(
                "/bookings/macau/kitchen",
                List.of(new BookingView("1", "Confirmed & paid", filter)),
                Form.filled(FIELDS, typed::get),
                FIELDS,
                Form.of(ViewTabs.FIELDS),
                "2");
    }

    @Test
    void the_tab_of_what_is_shown_is_on() {
        assertThat(shown(Map.of("status", "CONFIRMED")).tabs())
                .containsExactly(
                        new ViewTabs.Tab("Confirmed & paid", "/bookings/macau/kitchen?status=CONFIRMED", true));
        assertThat(shown(Map.of("status", "CONFIRMED", "flag", "AFFECTED")).tabs())
                .extracting(ViewTabs.Tab::isOn)
                .containsExactly(false);
    }

    @Test
    void nothing_chosen_is_no_view() {
        assertThat(shown(Map.of()).isPlain()).isTrue();
        assertThat(shown(Map.of()).shown()).isNull();
    }
}
