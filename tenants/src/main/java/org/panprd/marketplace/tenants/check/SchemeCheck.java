package org.panprd.marketplace.tenants.check;

import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.tenants.InstitutionKind;
import org.panprd.marketplace.tenants.Scheme;
import org.panprd.marketplace.tenants.SchemeFile;
import org.panprd.marketplace.tenants.Settlement;

/** Schemes of insurance: every code exists, medical acts alone are settled, and of two rules one holds at the most. */
final class SchemeCheck {
    private static final String SETTLEMENTS = "settlements";

    private final Source source;
    private final SchemeFile file;
    private final Codes tenants;

    SchemeCheck(Sourced<SchemeFile> file, Codes tenants) {
        source = file.source();
        this.file = file.value();
        this.tenants = tenants;
    }

    void check(Optional<Sourced<List<InstitutionKind>>> institutions) {
        Codes medical = institutions
                .map(kinds -> Codes.of(kinds.value().stream()
                        .filter(InstitutionKind::medical)
                        .map(InstitutionKind::code)
                        .toList()))
                .orElseGet(Codes::unknown);
        List<String> schemes = file.schemes().stream().map(Scheme::code).toList();
        Codes.reportRepeated(source, Field.of("schemes"), schemes, "code");
        for (int i = 0; i < file.schemes().size(); i++) {
            expect(tenants, file.schemes().get(i).homes(), Field.of("schemes", i, "homes"), "tenant");
        }
        for (int i = 0; i < file.settlements().size(); i++) {
            Settlement settlement = file.settlements().get(i);
            Field at = Field.of(SETTLEMENTS, i);
            expect(Codes.of(schemes), settlement.schemes(), at.and("schemes"), "scheme");
            expect(medical, settlement.institutions(), at.and("institutions"), "kind of institution with medical acts");
            expect(tenants, settlement.among(), at.and("among"), "tenant");
            checkShares(settlement, at);
            checkOthers(settlement, i);
        }
    }

    private void checkShares(Settlement settlement, Field at) {
        if (settlement.leastPercent() > settlement.mostPercent()) {
            source.report(at.and("mostPercent"), "is less than leastPercent");
        }
        if (settlement.effectiveUntil() != null && settlement.effectiveUntil().isBefore(settlement.effectiveFrom())) {
            source.report(at.and("effectiveUntil"), "is before effectiveFrom");
        }
    }

    private void checkOthers(Settlement settlement, int number) {
        for (int before = 0; before < number; before++) {
            if (file.settlements().get(before).overlaps(settlement)) {
                source.report(Field.of(SETTLEMENTS, number), "holds for the same as number " + (before + 1));
            }
        }
    }

    private void expect(Codes codes, List<String> wanted, Field list, String kind) {
        for (int i = 0; i < wanted.size(); i++) {
            if (codes.lack(wanted.get(i))) {
                source.report(list.and(i), "no " + kind + " " + wanted.get(i));
            }
        }
    }
}
