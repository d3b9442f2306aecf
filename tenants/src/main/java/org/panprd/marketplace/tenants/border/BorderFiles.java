package org.panprd.marketplace.tenants.border;

import java.util.List;
import java.util.Optional;

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

    public Optional<TravelDocument> findDocument(String code) {
        return documents.stream()
                .filter(document -> document.code().equals(code))
                .findFirst();
    }
}
