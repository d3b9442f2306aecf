package org.panprd.marketplace.notice;

/** What an operator is told of. */
public enum NoticeKind {
    /** Paid for, and confirmed or waiting for a doctor: whichever comes first. */
    NEW_BOOKING("booking.new"),
    /** What it was told of as new does not take place: by its traveller, a doctor, the platform or the operator itself. */
    CANCELLATION("booking.cancelled"),
    LOW_STOCK("stock.low"),
    /** Ends soon, or has ended. */
    LICENCE_EXPIRING("licence.expiring"),
    BUREAU_MESSAGE("bureau.message"),
    /** Too often nobody answered at a webhook. */
    WEBHOOK_PAUSED("webhook.paused");

    private final String type;

    NoticeKind(String type) {
        this.type = type;
    }

    /** How webhooks name it. */
    String type() {
        return type;
    }
}
