package org.panprd.marketplace.statistics;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        remainders = Remainder.ofEach(parent.cells(month, grain).size(), parent.counts());
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
        List<long[]> sums = parent.cells(month, grain);
        List<long[]> cells = key.cells(month, grain);
        return IntStream.range(0, cells.size()).anyMatch(i -> Family.isSmall(cells.get(i), sums.get(i)));
    }

    private void hide(KeyYear key) {
        List<long[]> cells = key.cells(month, grain);
        for (int i = 0; i < remainders.size(); i++) {
            remainders.get(i).add(cells.get(i));
        }
    }

    /**
     * A key that is to be hidden although it is not small: one with persons where a remainder gives some away. There is
     * none if the remainder is all that the key above has there, which is shown, and so not small.
     */
    private Optional<KeyYear> further() {
        return IntStream.range(0, remainders.size())
                .boxed()
                .flatMap(i -> remainders.get(i).leaks().boxed().flatMap(count -> shown.stream()
                        .filter(key -> key.cells(month, grain).get(i)[count] != 0)
                        .limit(1)))
                .findFirst();
    }
}
