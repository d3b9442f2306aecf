package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.panprd.marketplace.sheets.RunImports;
import org.panprd.marketplace.sheets.RunImports.Work;
import org.panprd.marketplace.tenancy.Scope;
import org.panprd.marketplace.tenancy.Scopes;

/** Works on the sheets that operators have sent, each in the scope of its operator. */
@ApplicationScoped
class ImportEverywhere {
    @Inject
    RunImports runImports;

    @Inject
    Scopes scopes;

    /** One after the other, until there is none; in the platform's scope. */
    void run() {
        Optional<Work> next = runImports.next();
        while (next.isPresent()) {
            Work work = next.get();
            scopes.run(Scope.operator(work.tenant(), work.operator()), work.run());
            next = runImports.next();
        }
    }
}
