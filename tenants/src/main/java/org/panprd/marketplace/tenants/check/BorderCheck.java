package org.panprd.marketplace.tenants.check;

import java.util.List;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Port;
import org.panprd.marketplace.tenants.border.RuleSet;
import org.panprd.marketplace.tenants.border.RuleSetProof;
import org.panprd.marketplace.tenants.border.TravelDocument;

/** Documents and rule sets for crossing. Rule sets are proved only where the ports and documents could be read. */
final class BorderCheck {
    private BorderCheck() {}

    static void check(SharedSources region) {
        region.documents()
                .ifPresent(documents -> Codes.reportRepeated(
                        documents.source(),
                        Field.TOP,
                        documents.value().stream().map(TravelDocument::code).toList(),
                        "code"));
        region.ports().ifPresent(ports -> {
            checkPorts(ports);
            region.documents().ifPresent(documents -> {
                BorderFiles files = new BorderFiles(ports.value(), documents.value(), List.of());
                region.ruleSets().forEach(set -> prove(files, set));
            });
        });
    }

    /** What has a far side has a name there. */
    private static void checkPorts(Sourced<List<Port>> ports) {
        for (int i = 0; i < ports.value().size(); i++) {
            Port port = ports.value().get(i);
            if ((port.counterpart() == null) != port.kind().equals("air")) {
                ports.source().report(Field.of(i, "counterpart"), "is missing, or an airport has one");
            }
            if (port.openingHours() != null
                    && port.openingHours().from().equals(port.openingHours().to())) {
                ports.source().report(Field.of(i, "openingHours", "to"), "is when it opens: leave out what is all day");
            }
        }
    }

    private static void prove(BorderFiles files, Sourced<RuleSet> set) {
        set.source().expectName(set.value().code());
        RuleSetProof.faults(files, set.value())
                .forEach(fault -> set.source().report(new Field(fault.at()), fault.message()));
    }
}
