package org.panprd.marketplace.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is handed on of a cell; its name is its code there. */
public enum Indicator {
    VISITORS(Group.VISITS, Unit.PERSONS),
    OVERNIGHT_VISITORS(Group.STAYS, Unit.PERSONS),
    SAME_DAY_VISITORS(Group.STAYS, Unit.PERSONS),
    NIGHTS(Group.STAYS, Unit.NIGHTS),
    /** In minor units. */
    REVENUE(Group.MONEY, Unit.MONEY),
    ITEMS(Group.MONEY, Unit.NUMBER),
    CANCELLED_ITEMS(Group.LOSSES, Unit.NUMBER),
    NO_SHOWS(Group.LOSSES, Unit.PERSONS);

    /** The names of the groups in which indicators are shared. */
    public static final List<String> GROUPS =
            Arrays.stream(Group.values()).map(Group::name).toList();

    private final Group group;
    private final Unit unit;

    Indicator(Group group, Unit unit) {
        this.group = group;
        this.unit = unit;
    }

    /** In what something is measured; its name is its code where figures are handed on. */
    public enum Unit {
        PERSONS,
        NIGHTS,
        /** Of the currency that is told beside it. */
        MONEY,
        NUMBER
    }

    public static Optional<Indicator> find(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    public Unit unit() {
        return unit;
    }

    public boolean isMoney() {
        return unit == Unit.MONEY;
    }

    /** The name of the group with which it is shown or not shown, and shared or not shared. */
    public String groupName() {
        return group.name();
    }

    Group group() {
        return group;
    }

    long of(Figures figures) {
        return switch (this) {
            case VISITORS -> figures.visitors();
            case OVERNIGHT_VISITORS -> figures.overnight();
            case SAME_DAY_VISITORS -> figures.visitors() - figures.overnight();
            case NIGHTS -> figures.nights();
            case REVENUE -> figures.revenueMinor();
            case ITEMS -> figures.items();
            case CANCELLED_ITEMS -> figures.cancelledItems();
            case NO_SHOWS -> figures.noShows();
        };
    }

    /** Money, items and who did not come cannot be told apart by every dimension. */
    boolean isToldBy(Dimension dimension) {
        boolean isOfItems = unit == Unit.MONEY || unit == Unit.NUMBER || group == Group.LOSSES;
        return dimension.hasMoney() || !isOfItems;
    }
}
