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
    ALERT("bureau.alert", Readers.BUREAUS),
    /** A report that was ordered is there. Nobody chooses it: it is told to whom it is addressed. */
    REPORT("bureau.report", Readers.ADDRESSED);

    /** In the place of an operator's code: the bureau of the tenant. */
    static final String BUREAU = "*";

    /** In the place of a person: all who direct a bureau. */
    static final String DIRECTORS = "/directors";

    private final String type;
    private final Readers readers;

    NoticeKind(String type) {
        this(type, Readers.OPERATORS);
    }

    NoticeKind(String type, Readers readers) {
        this.type = type;
        this.readers = readers;
    }

    private enum Readers {
        OPERATORS,
        BUREAUS,
        /** Some of a bureau, by name. */
        ADDRESSED
    }

    /** Of which an operator is told, or the {@linkplain #BUREAU bureau}, as far as they choose. */
    static List<NoticeKind> toldTo(String operator) {
        return Arrays.stream(values())
                .filter(kind -> kind.readers == (operator.equals(BUREAU) ? Readers.BUREAUS : Readers.OPERATORS))
                .toList();
    }

    /** How webhooks name it. */
    String type() {
        return type;
    }
}
