package org.panprd.marketplace.traveller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/**
 * A companion with one document, as a list of travellers for a border inspection shows them.
 *
 * @param latinName as in the document's machine-readable zone, or as the traveller wrote it
 * @param sex {@code MALE}, {@code FEMALE} or {@code UNSPECIFIED}, as ICAO Doc 9303 knows them
 * @param expiresOn absent if the document is valid for ever
 * @param issuingCountry of a passport
 */
public record Identity(
        String fullName,
        @Nullable String latinName,
        @Nullable String sex,
        LocalDate birthDate,
        String nationality,
        String documentKind,
        String documentNumber,
        @Nullable LocalDate expiresOn,
        @Nullable String issuingCountry) {

    static Identity of(Person person, TravelDocument document) {
        return new Identity(
                person.fullName(),
                document.latinName() == null ? person.latinName() : document.latinName(),
                person.sex(),
                person.birthDate(),
                person.nationality(),
                document.kind().name(),
                document.number(),
                document.expiresOn(),
                document.issuingCountry());
    }

    /** The fields that a list to a border inspection lacks, with a document that ends before the trip does. */
    public List<String> missing(LocalDate lastDay) {
        List<String> missing = new ArrayList<>();
        if (latinName == null) {
            missing.add("latinName");
        }
        if (sex == null) {
            missing.add("sex");
        }
        if (expiresOn != null && expiresOn.isBefore(lastDay)) {
            missing.add("expiresOn");
        }
        return missing;
    }

    /** The same person as known now: with the document of the same kind that is valid longest, if there still is one. */
    public Identity corrected(List<Identity> now) {
        return now.stream()
                .filter(one -> one.documentKind.equals(documentKind))
                .max(Comparator.comparing(one -> Objects.requireNonNullElse(one.expiresOn, LocalDate.MAX)))
                .orElse(this);
    }

    /** Whether they have the same document. */
    public boolean isSameDocument(Identity other) {
        return documentKind.equals(other.documentKind)
                && documentNumber.equals(other.documentNumber)
                && Objects.equals(issuingCountry, other.issuingCountry);
    }

    /** Names of the fields in which another one differs. */
    public List<String> differences(Identity other) {
        List<String> fields = new ArrayList<>();
        compare("fullName", fullName, other.fullName, fields);
        compare("latinName", latinName, other.latinName, fields);
        compare("sex", sex, other.sex, fields);
        compare("birthDate", birthDate, other.birthDate, fields);
        compare("nationality", nationality, other.nationality, fields);
        compare("documentKind", documentKind, other.documentKind, fields);
        compare("documentNumber", documentNumber, other.documentNumber, fields);
        compare("expiresOn", expiresOn, other.expiresOn, fields);
        compare("issuingCountry", issuingCountry, other.issuingCountry, fields);
        return fields;
    }

    /** All of it, for {@link PersonalRecords}. */
    public Map<String, Object> held(Language language) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "fullName", fullName);
        put(fields, "latinName", latinName);
        put(fields, "sex", sex);
        put(fields, "birthDate", birthDate);
        put(fields, "nationality", nationality);
        put(fields, "kind", Texts.text(language, "document." + documentKind));
        put(fields, "number", documentNumber);
        put(fields, "expiresOn", expiresOn);
        put(fields, "issuingCountry", issuingCountry);
        return fields;
    }

    /** As much of the number as its holder needs to recognise it. */
    public String maskedNumber() {
        return Masks.number(documentNumber);
    }

    /** The year. */
    public String maskedBirthDate() {
        return Masks.date(birthDate);
    }

    /** Without anything that tells who it is: it might end up in a message. */
    @Override
    public String toString() {
        return "Identity[" + documentKind + "]";
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static void compare(String name, @Nullable Object one, @Nullable Object other, List<String> fields) {
        if (!Objects.equals(one, other)) {
            fields.add(name);
        }
    }
}
