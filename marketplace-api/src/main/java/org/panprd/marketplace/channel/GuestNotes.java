package org.panprd.marketplace.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.Persons.Person;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.octo.OctoJson;
import org.panprd.marketplace.traveller.GuestPapers.Guest;
import org.panprd.marketplace.traveller.NewCompanion;
import org.panprd.marketplace.traveller.NewDocument;

/**
 * What a border needs to know of somebody, for which OCTO has no fields: an object in JSON in the notes of a unit item's
 * contact, with the members that our own companions and documents have.
 *
 * @param nationality ISO 3166-1; where it is missing, the contact's country
 * @param residence likewise
 */
record GuestNotes(
        @Nullable LocalDate birthDate,
        @Nullable String nationality,
        @Nullable String residence,
        @Nullable String sex,
        @Nullable String latinName,
        @Nullable NewDocument document) {

    /**
     * Everybody with a document.
     *
     * @throws Refusal {@code invalid-request} naming the first whose notes are none of these
     */
    static List<Guest> guests(List<Person> persons) {
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            Octo.Contact contact = persons.get(i).contact();
            String at = "unitItems[" + i + "].contact.notes";
            GuestNotes notes = read(contact.notes(), at);
            NewCompanion person = new NewCompanion(
                    contact.fullName(),
                    notes.birthDate(),
                    notes.nationality() == null ? contact.country() : notes.nationality(),
                    notes.residence() == null ? contact.country() : notes.residence(),
                    contact.phoneNumber(),
                    contact.emailAddress(),
                    notes.sex(),
                    notes.latinName());
            guests.add(new Guest(at, person, notes.document()));
        }
        return guests;
    }

    private static GuestNotes read(@Nullable String notes, String at) {
        if (notes == null) {
            throw Refusal.invalid(at, "guest-notes");
        }
        try {
            return OctoJson.read(notes, GuestNotes.class);
        } catch (Refusal e) {
            throw e.faults().isEmpty() ? Refusal.invalid(at, "guest-notes") : e.under(at);
        }
    }
}
