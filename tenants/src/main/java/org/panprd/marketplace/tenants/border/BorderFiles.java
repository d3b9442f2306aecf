package org.panprd.marketplace.tenants.border;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.panprd.marketplace.tenants.Language;

/** The folder {@code region/border}; rule sets in the order of their codes. */
public record BorderFiles(List<Port> ports, List<TravelDocument> documents, List<RuleSet> ruleSets) {
    public BorderFiles {
        ports = List.copyOf(ports);
        documents = List.copyOf(documents);
        ruleSets = List.copyOf(ruleSets);
    }

    public Optional<Port> findPort(String code) {
        return ports.stream().filter(port -> port.code().equals(code)).findFirst();
    }

    /** A port by its code or by its name in any language, as people write it. */
    public Optional<Port> findPortCalled(String name) {
        String wanted = name.strip();
        return ports.stream()
                .filter(port -> Stream.concat(
                                Stream.of(port.code()),
                                Stream.of(Language.values()).map(port.name()::in))
                        .anyMatch(wanted::equalsIgnoreCase))
                .findFirst();
    }

    public Optional<TravelDocument> findDocument(String code) {
        return documents.stream()
                .filter(document -> document.code().equals(code))
                .findFirst();
    }
}
