package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.departure.FindDeparture.Found;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/** Prints a submitted list, with whole numbers; each time is written down. */
@ApplicationScoped
class PrintNameList {
    @Inject
    FindDeparture findDeparture;

    @Inject
    KeepNameLists nameLists;

    @Inject
    NameListPdf pdf;

    @Inject
    NameListXlsx xlsx;

    @Inject
    AuditTrail trail;

    /** A file and what it is to be called, without its ending. */
    static final class Printed {
        private final String name;
        private final byte[] content;

        Printed(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content;
        }
    }

    /** The last version, or the one of that number. */
    @Transactional
    Printed pdf(DepartureAddress address, @Nullable Integer version) {
        return print(address, version, pdf.isShaping(), pdf::write);
    }

    /** The same as a spreadsheet. */
    @Transactional
    Printed xlsx(DepartureAddress address, @Nullable Integer version) {
        return print(address, version, true, xlsx::write);
    }

    private Printed print(
            DepartureAddress address,
            @Nullable Integer version,
            boolean shaping,
            Function<NameListSheet, byte[]> writer) {
        Found found = findDeparture.find(address);
        List<NameList> versions = nameLists.of(address.operator(), found.departure());
        if (versions.isEmpty()) {
            throw new Refusal(DepartureProblem.NAME_LIST_NOT_SUBMITTED);
        }
        int number = version == null ? versions.size() : version;
        if (number > versions.size() || versions.get(number - 1).roll().people().isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        NameList list = versions.get(number - 1);
        Roll before = number == 1
                ? new Roll(List.of(), false)
                : versions.get(number - 2).roll();
        trail.done("name-list.printed", List.of(address.tenant()), "departure", found.departure() + "/" + number);
        return new Printed(
                "name-list-" + found.departure().listing().code() + "-"
                        + found.departure().date() + "-v" + number,
                writer.apply(NameListSheet.of(list, before, shaping)));
    }
}
