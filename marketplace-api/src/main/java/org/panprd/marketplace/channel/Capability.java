package org.panprd.marketplace.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an answer has besides OCTO's core, if it is asked for. */
enum Capability {
    PRICING("octo/pricing"),
    CONTENT("octo/content"),
    WEBHOOKS("octo/webhooks");

    /** Names in requests and answers. */
    static final String HEADER = "Octo-Capabilities";

    private static final int REVISION = 1;

    private final String id;

    Capability(String id) {
        this.id = id;
    }

    /** OCTO's object. */
    record Described(
            String id,
            int revision,
            boolean required,
            List<String> dependencies,
            @Nullable @JsonProperty("docs") String docs) {}

    static List<Described> all() {
        return Arrays.stream(values())
                .map(one -> new Described(one.id, REVISION, false, List.of(), null))
                .toList();
    }

    /** Those that a header asks for; what we do not know is passed over. */
    static Set<Capability> asked(@Nullable String header) {
        Set<Capability> asked = EnumSet.noneOf(Capability.class);
        if (header != null) {
            for (String name : header.split(",", -1)) {
                Arrays.stream(values())
                        .filter(one -> one.id.equals(name.strip()))
                        .forEach(asked::add);
            }
        }
        return asked;
    }

    /** As the answer's header names them. */
    static String names(Set<Capability> used) {
        return used.stream().map(one -> one.id).collect(Collectors.joining(", "));
    }
}
