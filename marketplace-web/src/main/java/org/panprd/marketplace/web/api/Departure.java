package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A departure of a border tour, as its operator sees it: who travels, masked, and its name list. */
public record Departure(
        String listingId,
        String title,
        String optionId,
        String optionTitle,
        String port,
        LocalDate date,
        LocalDate lastDay,
        LocalDate out,
        LocalDate in,
        @Nullable String startTime,
        @Nullable Integer seats,
        @Nullable Group group,
        int persons,
        int unknown,
        boolean complete,
        boolean begun,
        List<Person> participants,
        List<Version> versions,
        List<Change> differences) {

    /** How many it takes, and when it is decided whether it runs: OPEN, RUNS or CALLED_OFF. */
    public record Group(int least, int booked, Instant decidedAt, String state) {
        /** What is to be said of it. */
        public String outlook() {
            return state.equals("OPEN") && booked >= least ? "ENOUGH" : state;
        }
    }

    /** Somebody who travels; without a name once that was erased. */
    public record Person(
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
            List<String> missing) {}

    /** A submitted list; {@code kept} is whether its persons still are. */
    public record Version(
            int version,
            Instant submittedAt,
            String submittedBy,
            @Nullable String reason,
            @Nullable String leader,
            int persons,
            boolean kept,
            String hash,
            List<Change> changes) {
        /** So much of the hash as stands on the printed list. */
        public String shortHash() {
            return hash.substring(0, 16);
        }
    }

    /** What differs from the version before. */
    public record Change(
            String kind, String participant, @Nullable String name, List<String> fields) {}

    /** A departure in one line. */
    public record Row(
            String listingId,
            String title,
            String optionId,
            String optionTitle,
            LocalDate date,
            @Nullable String startTime,
            @Nullable Integer seats,
            @Nullable Group group,
            int persons,
            boolean complete,
            @Nullable Integer version) {}

    /** Departures, by date. */
    public record Page(List<Row> items) {}

    /** What is submitted: who leads, if anybody does. */
    public record NewNameList(@Nullable String leader) {}

    /** The same, and why it is amended. */
    public record NewAmendment(
            @Nullable String reason, @Nullable String leader) {}

    /** What was submitted. */
    public record Submitted(int version, int persons) {}

    /** The whole number of a document. */
    public record WholeNumber(String number) {}

    /** The one of that id. */
    public @Nullable Person find(String id) {
        return participants.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
