package org.panprd.marketplace.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.supply.Theirs;
import org.panprd.marketplace.tenants.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One product in the languages in which its supplier has it. */
record Wording(Theirs.Product product, Map<Language, Theirs.Product> texts) {
    private static final int LONGEST = 2_000;
    private static final int MOST = 12;

    Wording {
        texts = Map.copyOf(texts);
    }

    /**
     * Of what was asked for in each language, one that was answered in it. What is in another language is nobody's.
     *
     * @param asked the product as it came when it was asked for in that language
     */
    static Wording of(Map<Language, Theirs.Product> asked) {
        Map<Language, Theirs.Product> texts = new EnumMap<>(Language.class);
        asked.forEach((language, product) ->
                language(product.locale()).ifPresent(answered -> texts.putIfAbsent(answered, product)));
        return new Wording(asked.values().iterator().next(), texts);
    }

    private static Optional<Language> language(@Nullable String locale) {
        String tag =
                Objects.requireNonNullElse(locale, "").toLowerCase(Locale.ROOT).replace('_', '-');
        if (tag.startsWith("zh")) {
            return Optional.of(
                    tag.matches("zh-(hant|tw|hk|mo).*") ? Language.TRADITIONAL_CHINESE : Language.SIMPLIFIED_CHINESE);
        }
        return tag.startsWith("en") ? Optional.of(Language.ENGLISH) : Optional.empty();
    }

    /** The same for the same words, prices and options. */
    String hash() {
        return Idempotency.sha256(Json.write(new TreeMap<>(texts)).getBytes(StandardCharsets.UTF_8));
    }

    /** A text of it in these languages; what nobody has is left out. */
    ObjectNode text(Function<Theirs.Product, @Nullable String> part) {
        ObjectNode text = Json.MAPPER.createObjectNode();
        for (Language language : Language.values()) {
            Theirs.Product product = texts.get(language);
            String words = product == null ? null : part.apply(product);
            if (words != null && !words.isBlank()) {
                text.put(language.tag(), cut(words.strip()));
            }
        }
        return text;
    }

    /** Its features of some types, line by line. */
    ArrayNode features(String... types) {
        ArrayNode lines = Json.MAPPER.createArrayNode();
        int most = texts.values().stream()
                .mapToInt(one -> features(one, types).size())
                .max()
                .orElse(0);
        for (int i = 0; i < Math.min(MOST, most); i++) {
            int line = i;
            lines.add(text(one -> {
                List<String> all = features(one, types);
                return line < all.size() ? all.get(line) : null;
            }));
        }
        return lines;
    }

    private static List<String> features(Theirs.Product product, String... types) {
        List<String> found = new ArrayList<>();
        for (Theirs.Feature feature : Objects.requireNonNullElse(product.features(), List.<Theirs.Feature>of())) {
            String words = feature.shortDescription();
            if (words != null && List.of(types).contains(String.valueOf(feature.type()))) {
                found.add(words);
            }
        }
        return found;
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
