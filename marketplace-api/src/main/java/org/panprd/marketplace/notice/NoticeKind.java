package org.panprd.marketplace.notice;

import java.util.Arrays;
import java.util.List;

/** What an operator is told of, and what a bureau. */
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
    WEBHOOK_PAUSED("webhook.paused"),
    /** A rule that a bureau has set applies. */
    ALERT("bureau.alert", true);

    /** In the place of an operator's code: the bureau of the tenant. */
    static final String BUREAU = "*";

    private final String type;
    private final boolean isForBureaus;

    NoticeKind(String type) {
        this(type, false);
    }

    NoticeKind(String type, boolean isForBureaus) {
        this.type = type;
        this.isForBureaus = isForBureaus;
    }

    /** Of which an operator is told, or the {@linkplain #BUREAU bureau}. */
    static List<NoticeKind> toldTo(String operator) {
        return Arrays.stream(values())
                .filter(kind -> kind.isForBureaus == operator.equals(BUREAU))
                .toList();
    }

    /** How webhooks name it. */
    String type() {
        return type;
    }
}
