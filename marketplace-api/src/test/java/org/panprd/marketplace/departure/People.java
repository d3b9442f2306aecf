package org.panprd.marketplace.departure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.ParticipantKey;
import org.panprd.marketplace.booking.TourParticipant;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.traveller.Identity;

/** People on a tour of four days that begins on 1 March 2027. */
final class People {
    static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 4);
    static final Instant MORNING = Instant.parse("2027-01-05T01:00:00Z");
    static final Instant NOON = Instant.parse("2027-01-05T04:00:00Z");
    static final UUID EARLY = UUID.fromString("ffffffff-0000-4000-8000-000000000001");
    static final UUID LATE = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private People() {}

    static Identity named(String fullName, @Nullable String latinName) {
        return new Identity(
                fullName,
                latinName,
                "FEMALE",
                LocalDate.of(1990, 5, 14),
                "CN",
                "PASSPORT",
                "E12345678",
                LocalDate.of(2030, 1, 1),
                "CN");
    }

    static Identity withSex(Identity who, @Nullable String sex) {
        return new Identity(
                who.fullName(),
                who.latinName(),
                sex,
                who.birthDate(),
                who.nationality(),
                who.documentKind(),
                who.documentNumber(),
                who.expiresOn(),
                who.issuingCountry());
    }

    static Identity withDocument(Identity who, String kind, String number, @Nullable LocalDate expiresOn) {
        return new Identity(
                who.fullName(),
                who.latinName(),
                who.sex(),
                who.birthDate(),
                who.nationality(),
                kind,
                number,
                expiresOn,
                who.issuingCountry());
    }

    static TourParticipant booked(UUID booking, Instant at, int number, @Nullable Identity identity) {
        return new TourParticipant(new ParticipantKey(booking, 1, number), "traveller", at, LAST_DAY, identity);
    }

    /** A list of these, at a port of that counterpart. */
    static NameList list(int version, String counterpart, Roll roll, List<Change> changes) {
        Text text = new Text("河口", "河口", "Hekou");
        return new NameList(
                UUID.randomUUID(),
                version,
                NOON,
                "somebody",
                version == 1 ? null : AmendmentReason.WITHDRAWN,
                new TourContent(text, text, text, text, counterpart, FIRST_DAY, LAST_DAY, null),
                roll,
                changes,
                "0123456789abcdef".repeat(4));
    }
}
