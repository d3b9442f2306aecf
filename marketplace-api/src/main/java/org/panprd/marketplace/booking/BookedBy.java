package org.panprd.marketplace.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose booking it is, through which channel it came, in which region's bounds and how long it may be held, and whether it
 * only tries how one is made.
 */
@Embeddable
class BookedBy {
    @Column(name = "traveller_id")
    private String traveller;

    private String channel;

    /** The database counts by it what is held. */
    @SuppressWarnings("UnusedVariable")
    private String region;

    @Column(name = "sold_until")
    private @Nullable Instant soldUntil;

    @Column(name = "test")
    private boolean isTest;

    /** Statistics read it in the database. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String origin;

    protected BookedBy() {}

    BookedBy(Holder holder) {
        traveller = holder.traveller();
        channel = holder.channel();
        region = holder.region();
        soldUntil = holder.soldUntil();
        isTest = holder.isTest();
    }

    /** Where those who travel live, as statistics tell them apart; {@link ReadParty} has checked it. */
    void comesFrom(@Nullable String place) {
        origin = place;
    }

    /** That long, or until the first of it is sold no more: who may hold on does not keep it from others for nothing. */
    Instant holdsUntil(Instant wanted) {
        return soldUntil == null || wanted.isBefore(soldUntil) ? wanted : soldUntil;
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
