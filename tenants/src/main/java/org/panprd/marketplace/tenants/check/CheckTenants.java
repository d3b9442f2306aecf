package org.panprd.marketplace.tenants.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Checks the files by hand: prints each fault in a line; ends with status 1 if there are any. */
public final class CheckTenants {
    private CheckTenants() {}

    /** All tenants keep the same date: UTC+8. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The directory of tenants, by default the one that it is called in. */
    public static void main(String[] arguments) {
        List<Fault> faults =
                CatalogueCheck.faults(Path.of(arguments.length == 0 ? "." : arguments[0]), LocalDate.now(ZONE));
        faults.forEach(System.out::println);
        System.out.println(faults.isEmpty() ? "No faults" : faults.size() + " faults");
        if (!faults.isEmpty()) {
            System.exit(1);
        }
    }
}
