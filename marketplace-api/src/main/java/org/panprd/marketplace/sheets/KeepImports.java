package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.sheets.ImportView.ImportList;
import org.panprd.marketplace.sheets.SheetImport.Status;
import org.panprd.marketplace.sheets.SheetRoom.Owner;
import org.panprd.marketplace.tenants.Language;

/** What an operator does with sheets: sends one, sees what it would do, has it carried out or takes it back. */
@ApplicationScoped
class KeepImports {
    private static final int MOST_OPEN = 5;
    private static final int MOST_SHOWN = 50;
    private static final String OBJECT = "import";

    @Inject
    SheetImports imports;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    ImportView begin(Owner owner, SheetKind kind, byte[] content, Language language) {
        if (imports.open(owner) >= MOST_OPEN) {
            throw new Refusal(SheetsProblem.IMPORTS_FULL);
        }
        UUID id = UUID.randomUUID();
        imports.add(owner, id, kind, content, clock.instant());
        trail.done("import.sent", List.of(owner.tenant()), OBJECT, id);
        return ImportView.of(find(owner, id), language);
    }

    @Transactional
    ImportView show(Owner owner, UUID id, Language language) {
        return ImportView.of(find(owner, id), language);
    }

    @Transactional
    ImportList list(Owner owner, Language language) {
        return new ImportList(imports.of(owner, MOST_SHOWN).stream()
                .map(one -> ImportView.of(one, language))
                .toList());
    }

    /** Does nothing if that was said before. */
    @Transactional
    ImportView confirm(Owner owner, UUID id, Language language) {
        SheetImport one = find(owner, id);
        if (imports.confirm(one, clock.instant())) {
            trail.done("import.confirmed", List.of(owner.tenant()), OBJECT, id);
        } else if (one.status() != Status.CONFIRMED && one.status() != Status.DONE) {
            throw new Refusal(SheetsProblem.IMPORT_NOT_READY);
        }
        return show(owner, id, language);
    }

    @Transactional
    void remove(Owner owner, UUID id) {
        if (!imports.remove(find(owner, id))) {
            throw new Refusal(SheetsProblem.IMPORT_NOT_READY);
        }
        trail.done("import.removed", List.of(owner.tenant()), OBJECT, id);
    }

    private SheetImport find(Owner owner, UUID id) {
        return imports.find(owner, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
