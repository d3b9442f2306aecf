package org.panprd.marketplace.statistics;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of the keys under one key in a month, at one grain: as a whole or day by day. */
final class Cells {
    private final KeyYear parent;
    private final Month month;
    private final Grain grain;
    private final List<Remainder> remainders;
    private final List<KeyYear> shown = new ArrayList<>();

    Cells(KeyYear parent, Month month, Grain grain) {
        this.parent = parent;
        this.month = month;
        this.grain = grain;
        remainders = Remainder.ofEach(parent.cells(month, grain), parent.counts());
    }

    /** Hides what is small, then further keys, those with the fewest persons first, until no remainder gives any away. */
    void show() {
        for (KeyYear key : parent.parts()) {
            if (isSmall(key) || (grain == Grain.DAY && !key.isShown(month, Grain.MONTH))) {
                hide(key);
            } else {
                shown.add(key);
            }
        }
        shown.sort(KeyYear.byPersons(key -> key.month(month)));
        Optional<KeyYear> further = further();
        while (further.isPresent()) {
            shown.remove(further.get());
            hide(further.get());
            further = further();
        }
        shown.forEach(key -> key.show(month, grain));
    }

    private boolean isSmall(KeyYear key) {
        for (int i = 0; i < remainders.size(); i++) {
            if (Family.isSmall(key.cell(month, grain, i), parent.cell(month, grain, i))) {
                return true;
            }
        }
        return false;
    }

    private void hide(KeyYear key) {
        for (int i = 0; i < remainders.size(); i++) {
            remainders.get(i).add(key.cell(month, grain, i));
        }
    }

    /**
     * A key that is to be hidden although it is not small: one with persons where a remainder gives some away. There is
     * none if the remainder is all that the key above has there, which is shown, and so not small. Plain loops: this is
     * where reading figures spends its time.
     */
    private Optional<KeyYear> further() {
        for (int i = 0; i < remainders.size(); i++) {
            for (int count = 0; count < parent.counts(); count++) {
                if (remainders.get(i).leaks(count)) {
                    for (KeyYear key : shown) {
                        if (key.cell(month, grain, i)[count] != 0) {
                            return Optional.of(key);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }
}
