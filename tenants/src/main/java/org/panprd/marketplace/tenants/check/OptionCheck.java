package org.panprd.marketplace.tenants.check;

import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Unit;
import org.panprd.marketplace.tenants.UnitFile;

/** An option by itself: rooms are sold by ROOM alone, everything else to guests with an ADULT among them. */
final class OptionCheck {
    private final Source source;
    private final Field field;
    private final OptionFile option;

    OptionCheck(Source source, Field field, OptionFile option) {
        this.source = source;
        this.field = field;
        this.option = option;
    }

    void check(Family family) {
        if (family == Family.STAY && !option.isByRoom()) {
            source.report(field.and("sleeps"), "is missing: a stay is sold by the room");
        }
        checkOrder("maxUnits", option.minUnits(), option.maxUnits());
        checkOrder("maxNights", option.minNights(), option.maxNights());
        Codes.reportRepeated(
                source,
                field.and("units"),
                option.units().stream().map(unit -> unit.unit().name()).toList(),
                "unit");
        checkUnits();
    }

    private void checkUnits() {
        for (int i = 0; i < option.units().size(); i++) {
            UnitFile unit = option.units().get(i);
            if (option.isByRoom() != (unit.unit() == Unit.ROOM)) {
                source.report(
                        field.and("units", i, "unit"),
                        option.isByRoom() ? "only ROOM goes with sleeps" : "ROOM goes with sleeps only");
            }
            if (unit.minAge() != null && unit.maxAge() != null && unit.minAge() > unit.maxAge()) {
                source.report(field.and("units", i, "maxAge"), "is less than minAge");
            }
        }
        if (!option.isByRoom() && option.findUnit(Unit.ADULT).isEmpty()) {
            source.report(field.and("units"), "has no ADULT");
        }
    }

    private void checkOrder(String name, @Nullable Integer least, @Nullable Integer most) {
        if (least != null && most != null && least > most) {
            source.report(field.and(name), most + " is less than the least, " + least);
        }
    }
}
