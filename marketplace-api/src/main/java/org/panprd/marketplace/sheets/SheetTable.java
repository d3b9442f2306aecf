package org.panprd.marketplace.sheets;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/**
 * Rows of the same columns: a page of a spreadsheet, or a text file.
 *
 * @param name empty, if a sheet has no other one
 * @param columns their names, in their order
 * @param needed those without which it is another table
 */
record SheetTable(String name, List<String> columns, List<String> needed) {

    /** What a table or a column is called; what it is not known by, such as a page of somebody else's, as it calls itself. */
    static String label(String name, Language language) {
        return Texts.find(language, "sheet.column." + name).orElseGet(() -> Stream.of(name.split("\\.", -1))
                .map(step -> Texts.find(language, "listing.field." + step).orElse(step))
                .collect(Collectors.joining(" › ")));
    }
}
