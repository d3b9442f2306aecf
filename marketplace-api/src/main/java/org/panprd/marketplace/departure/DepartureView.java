package org.panprd.marketplace.departure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.ShowGroups.Group;
import org.panprd.marketplace.traveller.Identity;

/**
 * A departure with those who travel on it now and all versions of its name list.
 *
 * @param out the day on which the group leaves the near side of the port
 * @param in the day on which it comes in there
 * @param group how many it takes and by when; none, if any number may travel
 * @param persons who travel on it
 * @param unknown how many of them nothing is kept of
 * @param complete whether a list can be submitted as far as persons go
 * @param begun whether it is too late for that
 * @param differences between the last version and now; empty if there is no version
 */
public record DepartureView(
        String listingId,
        String title,
        String optionId,
        String optionTitle,
        String port,
        LocalDate date,
        LocalDate lastDay,
        LocalDate out,
        LocalDate in,
        @Nullable LocalTime startTime,
        @Nullable Integer seats,
        @Nullable Group group,
        int persons,
        int unknown,
        boolean complete,
        boolean begun,
        List<ParticipantView> participants,
        List<VersionView> versions,
        List<ChangeView> differences) {

    /**
     * Somebody who travels; birth date and number are masked, {@code …/number} tells the number.
     *
     * @param missing names of fields, or {@code erased}, with which nothing else is there
     */
    public record ParticipantView(
            String id,
            int position,
            @Nullable String fullName,
            @Nullable String latinName,
            @Nullable String sex,
            @Nullable String birthDate,
            @Nullable String nationality,
            @Nullable String documentKind,
            @Nullable String documentNumber,
            @Nullable LocalDate expiresOn,
            @Nullable String issuingCountry,
            List<String> missing) {
        static ParticipantView of(int position, Listed listed) {
            String id = listed.key().toString();
            List<String> missing = listed.missing();
            return listed.known()
                    .map(who -> of(id, position, who, missing))
                    .orElse(new ParticipantView(
                            id, position, null, null, null, null, null, null, null, null, null, missing));
        }

        private static ParticipantView of(String id, int position, Identity who, List<String> missing) {
            return new ParticipantView(
                    id,
                    position,
                    who.fullName(),
                    who.latinName(),
                    who.sex(),
                    who.maskedBirthDate(),
                    who.nationality(),
                    who.documentKind(),
                    who.maskedNumber(),
                    who.expiresOn(),
                    who.issuingCountry(),
                    missing);
        }
    }

    /**
     * A submitted list.
     *
     * @param kept whether its persons are; some time after the tour they are not
     */
    public record VersionView(
            int version,
            Instant submittedAt,
            String submittedBy,
            @Nullable String reason,
            @Nullable String leader,
            int persons,
            boolean kept,
            String hash,
            List<ChangeView> changes) {}

    /**
     * What differs.
     *
     * @param kind ADDED, REMOVED or CHANGED
     * @param name none, if that was erased
     * @param fields that say something else
     */
    public record ChangeView(
            String kind, String participant, @Nullable String name, List<String> fields) {}

    /** A version that was submitted. */
    public record Submitted(int version, int persons) {}

    /** The whole number of a document. */
    public record NumberView(String number) {}

    /** Departures, by date. */
    public record Page(List<Row> items) {}

    /**
     * A departure in one line.
     *
     * @param seats none, if the day was never opened
     * @param group none, if any number may travel
     * @param persons who travel on it
     * @param version the last one of its name list that was submitted
     */
    public record Row(
            String listingId,
            String title,
            String optionId,
            String optionTitle,
            LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable Integer seats,
            @Nullable Group group,
            int persons,
            boolean complete,
            @Nullable Integer version) {}
}
