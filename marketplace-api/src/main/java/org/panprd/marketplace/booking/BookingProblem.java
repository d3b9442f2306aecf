package org.panprd.marketplace.booking;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum BookingProblem implements ProblemType {
    /** Some item cannot be had; {@code items} tells which, and their nearest dates. */
    NOT_AVAILABLE("not-available", 409),
    /** So much waits to be paid that no more is held; {@code bookings} tells which. */
    TOO_MANY_HOLDS("too-many-holds", 409),
    /** The rules let somebody not cross a border on that day; {@code travellers} tells who and why. */
    NOT_ELIGIBLE("not-eligible", 409),
    /** A programme is not safe for somebody; {@code participants} tells for whom and why. */
    NOT_FIT("not-fit", 409),
    HOLD_EXPIRED("hold-expired", 409),
    NOT_CONFIRMED("not-confirmed", 409),
    ALREADY_PAID("already-paid", 409),
    NOT_CANCELLABLE("not-cancellable", 409),
    /** What was booked lets nothing be changed, or not this. */
    NOT_CHANGEABLE("not-changeable", 409),
    CHANGE_TOO_LATE("change-too-late", 409),
    /** It is a leg of a route, which stands or falls with the others. */
    LEG_OF_ROUTE("leg-of-route", 409),
    /** Its operator has asked for so much of one item that no more is taken down. */
    TOO_MANY_CHANGES("too-many-changes", 409),
    /** What was confirmed has another price by now, or is no longer what it was. */
    CHANGE_OVERTAKEN("change-overtaken", 409),
    /** A guest may not cross the border on the other day; its operator is not told who and why. */
    GUEST_CANNOT_CROSS("guest-cannot-cross", 409),
    /** Other dates of the item are held and wait to be paid; {@code until} tells for how long. */
    CHANGE_WAITS("change-waits", 409),
    /** A doctor would have to approve of whoever comes instead; {@code participants} tells for whom and why. */
    APPROVAL_NEEDED("approval-needed", 409),
    /** Only an item that is no longer what was booked is cancelled by itself. */
    ITEM_NOT_CANCELLABLE("item-not-cancellable", 409),
    /** There is no plan of sessions, for too few therapists or rooms are free. */
    SESSIONS_NOT_FREE("sessions-not-free", 409),
    /** There is none, for what suits the guest leaves too few days. */
    SESSIONS_TOO_TIGHT("sessions-too-tight", 409),
    /** A session cannot be moved there by the rules of its programme. */
    SESSION_DOES_NOT_FIT("session-does-not-fit", 409),
    /** Persons are not erased before their trips are over; {@code bookings} tells which. */
    TRIP_AHEAD("trip-ahead", 409);

    private final String slug;
    private final int status;

    BookingProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
