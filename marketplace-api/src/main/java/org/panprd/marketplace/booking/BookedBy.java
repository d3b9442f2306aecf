package org.panprd.marketplace.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whose booking it is, through which channel it came, and whether it only tries how one is made. */
@Embeddable
class BookedBy {
    @Column(name = "traveller_id")
    private String traveller;

    private String channel;

    @Column(name = "test")
    private boolean isTest;

    /** Statistics read it in the database. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String origin;

    protected BookedBy() {}

    BookedBy(Holder holder) {
        traveller = holder.traveller();
        channel = holder.channel();
        isTest = holder.isTest();
    }

    /** Where those who travel live, as statistics tell them apart; {@link ReadParty} has checked it. */
    void comesFrom(@Nullable String place) {
        origin = place;
    }

    String traveller() {
        return traveller;
    }

    String channel() {
        return channel;
    }

    boolean isOnTheWeb() {
        return channel.equals(Holder.WEB);
    }

    boolean isTest() {
        return isTest;
    }
}
