package org.panprd.marketplace.web.journey;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** The form in which an operator writes a listing, and the bureau's in which it is published. */
record ListingEditor(Visitor visitor) {
    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");

    /** The same in all languages. */
    ListingEditor write(String field, String text) {
        for (String language : LANGUAGES) {
            visitor.type("[name='" + field + "." + language + "']", text);
        }
        return this;
    }

    ListingEditor type(String field, String text) {
        visitor.type("[name='" + field + "']", text);
        return this;
    }

    ListingEditor choose(String field, String value) {
        visitor.find("[name='" + field + "']").selectOption(value);
        return this;
    }

    /** A row more of each of these. */
    ListingEditor add(String... rows) {
        for (String row : rows) {
            press("add", row);
        }
        return this;
    }

    void press(String name, String value) {
        visitor.click("main form.editor button[name=" + name + "][value='" + value + "']:not(.hidden)");
    }

    /** What every listing has. */
    ListingEditor introduce(String title, String summary, String picture) {
        visitor.find("[name=place]").selectOption(new SelectOption().setIndex(1));
        visitor.find("[name=themes]").first().check();
        return choose("picture", picture)
                .write("title", title)
                .write("summary", summary)
                .add("highlights", "included", "cancellation")
                .write("highlights[0]", "Much to see")
                .write("included[0]", "Guide")
                .type("cancellation[0].hoursBefore", "24")
                .type("cancellation[0].refundPercent", "100");
    }

    /** One option, for adults. */
    ListingEditor offer(String code, String title, String price) {
        return add("options")
                .type("options[0].code", code)
                .type("options[0].stock", "12")
                .write("options[0].title", title)
                .add("options[0].units")
                .choose("options[0].units[0].unit", "ADULT")
                .type("options[0].units[0].price.base", price);
    }

    /** The bureau publishes what it has before it. */
    static void publish(Visitor director) {
        director.find("#PUBLISH").check();
        director.click("main form button.primary");
    }
}
