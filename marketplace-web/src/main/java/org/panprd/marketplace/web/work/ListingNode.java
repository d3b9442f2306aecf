package org.panprd.marketplace.web.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ListingFields.Choice;

/**
 * A field of the editor with what it holds.
 *
 * @param kind that of the field; {@code ROW} for an entry of a list, {@code CHOICE} and {@code CHECKS} where there is
 *     something to choose from
 * @param path what its input is called
 * @param by the path of the field that its choices go by
 * @param chosen the entries of a set
 * @param nodes those within
 * @param fault what is missing or wrong
 */
record ListingNode(
        String kind,
        String path,
        String label,
        boolean required,
        String value,
        @Nullable String by,
        List<Choice> choices,
        List<String> chosen,
        List<ListingNode> nodes,
        @Nullable String fault) {

    /** A text in one of the languages. */
    static ListingNode words(String path, String language, String value, @Nullable String fault) {
        return new ListingNode("WORDS", path, language, true, value, null, List.of(), List.of(), List.of(), fault);
    }

    /** An entry of a list. */
    static ListingNode row(String kind, String path, String label, List<ListingNode> nodes, @Nullable String fault) {
        return new ListingNode(kind, path, label, false, "", null, List.of(), List.of(), nodes, fault);
    }

    /** An id in the page. */
    public String id() {
        return "f-" + path.replaceAll("[^a-zA-Z0-9-]+", "-");
    }

    /** The last step of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether one of several places is chosen. */
    public boolean isOnMap() {
        return kind.equals("CHOICE") && choices.stream().anyMatch(Choice::isPlace);
    }

    public boolean isChosen(String code) {
        return chosen.contains(code);
    }
}
