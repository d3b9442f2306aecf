package org.panprd.marketplace.tenants.check;

import java.util.List;
import org.panprd.marketplace.tenants.LicenceAgreement;
import org.panprd.marketplace.tenants.LicenceFile;
import org.panprd.marketplace.tenants.LicenceKind;

/** Licences and their recognition: every code exists once, and of two agreements one lets a licence count at the most. */
final class LicenceCheck {
    private final Source source;
    private final LicenceFile file;
    private final Codes tenants;

    LicenceCheck(Sourced<LicenceFile> file, Codes tenants) {
        source = file.source();
        this.file = file.value();
        this.tenants = tenants;
    }

    void check() {
        List<String> kinds = file.kinds().stream().map(LicenceKind::code).toList();
        Codes.reportRepeated(source, Field.of("kinds"), kinds, "code");
        if (!kinds.contains(LicenceFile.REGISTRATION)) {
            source.report(Field.of("kinds"), "has no " + LicenceFile.REGISTRATION);
        }
        Codes.reportRepeated(
                source,
                Field.of("recognition"),
                file.recognition().stream().map(LicenceAgreement::code).toList(),
                "code");
        for (int i = 0; i < file.recognition().size(); i++) {
            LicenceAgreement agreement = file.recognition().get(i);
            Field at = Field.of("recognition", i);
            expect(Codes.of(kinds), agreement.kinds(), at.and("kinds"), "kind of licence");
            expect(tenants, agreement.among(), at.and("among"), "tenant");
            if (agreement.effectiveUntil() != null && agreement.effectiveUntil().isBefore(agreement.effectiveFrom())) {
                source.report(at.and("effectiveUntil"), "is before effectiveFrom");
            }
            for (int before = 0; before < i; before++) {
                if (overlap(file.recognition().get(before), agreement)) {
                    source.report(at, "holds for the same as number " + (before + 1));
                }
            }
        }
    }

    private static boolean overlap(LicenceAgreement one, LicenceAgreement other) {
        boolean sameKind = one.kinds().stream().anyMatch(other.kinds()::contains);
        boolean samePair = one.among().stream().filter(other.among()::contains).count() > 1;
        boolean oneEndsBefore =
                one.effectiveUntil() != null && one.effectiveUntil().isBefore(other.effectiveFrom());
        boolean otherEndsBefore =
                other.effectiveUntil() != null && other.effectiveUntil().isBefore(one.effectiveFrom());
        return sameKind && samePair && !oneEndsBefore && !otherEndsBefore;
    }

    private void expect(Codes codes, List<String> wanted, Field list, String kind) {
        for (int i = 0; i < wanted.size(); i++) {
            if (codes.lack(wanted.get(i))) {
                source.report(list.and(i), "no " + kind + " " + wanted.get(i));
            }
        }
    }
}
