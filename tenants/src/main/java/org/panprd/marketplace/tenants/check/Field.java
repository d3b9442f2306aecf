package org.panprd.marketplace.tenants.check;

import java.util.ArrayList;
import java.util.List;

/** The way from the top of a file to a value: names of fields and positions in lists. */
record Field(List<Object> steps) {
    static final Field TOP = new Field(List.of());

    Field {
        steps = List.copyOf(steps);
    }

    /** Each step a name or an {@link Integer}. */
    static Field of(Object... steps) {
        return new Field(List.of(steps));
    }

    Field and(Object... more) {
        List<Object> all = new ArrayList<>(steps);
        all.addAll(List.of(more));
        return new Field(all);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer position) {
                text.append('[').append(position).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
