package org.panprd.marketplace.web.work;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.web.api.Medium;

/** Which of an operator's photographs a listing shows: each has a number if it does, and the lowest is the cover. */
final class ListingPhotos {
    static final String FIELD = "photo.";
    private static final int MOST = 20;

    private ListingPhotos() {}

    /** A photograph that can be chosen; {@code place} is empty if it is not. */
    public record Choice(Medium medium, String place) {}

    /** All of an operator's, those that the listing shows first. */
    static List<Choice> of(List<Medium> media, JsonObject content) {
        Map<String, Integer> places = new HashMap<>();
        content.getOrDefault("photos", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .forEach(photo -> places.put(photo.asJsonObject().getString("id", ""), places.size() + 1));
        return media.stream()
                .filter(medium -> medium.path() != null)
                .sorted(Comparator.comparingInt(medium -> places.getOrDefault(medium.id(), Integer.MAX_VALUE)))
                .map(medium -> new Choice(
                        medium, places.containsKey(medium.id()) ? String.valueOf(places.get(medium.id())) : ""))
                .toList();
    }

    /** The document with what was chosen, each as it is shown now. */
    static JsonObject chosen(HttpServletRequest request, List<Medium> media, JsonObject content) {
        List<Medium> chosen = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (Medium medium : media) {
            String typed =
                    String.valueOf(request.getParameter(FIELD + medium.id())).strip();
            if (medium.path() != null && typed.matches("[0-9]{1,3}")) {
                chosen.add(medium);
                places.put(medium.id(), Integer.parseInt(typed));
            }
        }
        chosen.sort(Comparator.comparingInt(medium -> places.getOrDefault(medium.id(), 0)));
        JsonArrayBuilder photos = Json.createArrayBuilder();
        chosen.stream().limit(MOST).forEach(medium -> photos.add(photo(medium)));
        JsonArray all = photos.build();
        JsonObjectBuilder document = Json.createObjectBuilder(content);
        return all.isEmpty() ? document.build() : document.add("photos", all).build();
    }

    private static JsonObject photo(Medium medium) {
        JsonObjectBuilder alt = Json.createObjectBuilder();
        medium.alt().forEach(alt::add);
        return Json.createObjectBuilder()
                .add("id", medium.id())
                .add("version", medium.version())
                .add("alt", alt)
                .build();
    }
}
