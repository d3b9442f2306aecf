package org.panprd.marketplace.tenants.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Codes that may be referred to. A file that could not be read gives no list; then every code passes, so that one fault
 * is not reported a hundred times.
 */
record Codes(Optional<Set<String>> known) {
    Codes {
        known = known.map(Set::copyOf);
    }

    static <T> Codes of(Optional<Sourced<List<T>>> file, Function<T, String> code) {
        return file.map(entries -> of(entries.value().stream().map(code).toList()))
                .orElseGet(Codes::unknown);
    }

    static Codes of(Collection<String> codes) {
        return new Codes(Optional.of(new HashSet<>(codes)));
    }

    static Codes unknown() {
        return new Codes(Optional.empty());
    }

    boolean lack(String code) {
        return known.isPresent() && !known.get().contains(code);
    }

    /** Reports each entry whose code an earlier one has. */
    static void reportRepeated(Source source, Field list, List<String> codes, String last) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                source.report(list.and(i, last), FaultText.of("twice", codes.get(i)));
            }
        }
    }
}
