package org.panprd.marketplace.traveller;

import java.util.List;
import java.util.Map;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/** Writes what is held about a person as a page without script or style, to be read or printed. */
final class DataPage {
    private final Language language;
    private final StringBuilder html = new StringBuilder();

    private DataPage(Language language) {
        this.language = language;
    }

    static String write(Map<String, List<Map<String, Object>>> held, Language language) {
        return new DataPage(language).page(held);
    }

    private String page(Map<String, List<Map<String, Object>>> held) {
        String title = text("data.title");
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append("\"><head><meta charset=\"UTF-8\"><title>")
                .append(title)
                .append("</title></head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append(text("data.note"))
                .append("</p>\n");
        held.forEach((name, records) -> {
            html.append("<h2>").append(text("data." + name)).append("</h2>\n");
            list(records);
        });
        return html.append("</body></html>\n").toString();
    }

    private void list(List<?> records) {
        if (records.isEmpty()) {
            html.append("<p>").append(text("data.none")).append("</p>\n");
            return;
        }
        html.append("<ul>\n");
        for (Object one : records) {
            html.append("<li>");
            value(one);
            html.append("</li>\n");
        }
        html.append("</ul>\n");
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> fields) {
            html.append("<dl>\n");
            fields.forEach((name, field) -> {
                html.append("<dt>").append(text("data.field." + name)).append("</dt><dd>");
                value(field);
                html.append("</dd>\n");
            });
            html.append("</dl>\n");
        } else if (value instanceof List<?> records) {
            list(records);
        } else {
            html.append(escape(String.valueOf(value)));
        }
    }

    private String text(String key) {
        return escape(Texts.text(language, key));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
