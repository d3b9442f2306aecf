package org.panprd.marketplace.traveller;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Port;
import org.panprd.marketplace.traveller.TravelDocument.Endorsement;
import org.panprd.marketplace.traveller.TravelDocument.Trips;

/**
 * Checks a document by the rules of its kind, and against the person whose it is. Sources: GB 11643-1999 for identity
 * numbers, ICAO Doc 9303 parts 3 and 4 for passports, the printed forms of the National Immigration Administration's
 * permits for the rest.
 */
final class ReadDocument {
    private static final String ZONE = "machineReadableZone";
    private static final List<String> DESTINATIONS = List.of("HK", "MO");
    private static final int MAX_LIST = 10;
    private static final int MAX_TEXT = 50;

    private final NewDocument request;
    private final Person holder;
    private final LocalDate today;
    private final BorderFiles border;
    private final Faults faults = new Faults();

    private ReadDocument(NewDocument request, Person holder, LocalDate today, BorderFiles border) {
        this.request = request;
        this.holder = holder;
        this.today = today;
        this.border = border;
    }

    static TravelDocument read(NewDocument request, Person holder, LocalDate today, BorderFiles border) {
        return new ReadDocument(request, holder, today, border).read();
    }

    /** Whether a document that is kept already may be this person's too. */
    static boolean fits(TravelDocument document, Person holder) {
        return isOfNationality(document.kind(), holder) && isBornAs(document.kind(), document.number(), holder);
    }

    private TravelDocument read() {
        DocumentKind kind = constant(DocumentKind.values(), request.kind(), "kind");
        String number = request.number() == null ? "" : request.number().strip().toUpperCase(Locale.ROOT);
        if (kind != null) {
            checkNumber(kind, number);
            checkHolder(kind, number);
            checkExpiry(kind);
            refuseForeign(kind);
        }
        Optional<PassportZone> zone = zone();
        zone.ifPresent(found -> compare(found, number));
        List<Endorsement> endorsements = endorsements();
        boolean border = kind == DocumentKind.BORDER_TRAVEL_PERMIT;
        Trips trips = border ? constant(Trips.values(), request.trips(), "trips") : null;
        List<String> ports = border ? ports() : List.of();
        faults.refuse();
        return new TravelDocument(
                Objects.requireNonNull(kind),
                number,
                request.issuingCountry(),
                request.expiresOn(),
                zone.map(PassportZone::name).orElse(null),
                endorsements,
                trips,
                ports,
                request.counterpartArea());
    }

    private void checkNumber(DocumentKind kind, String number) {
        if (faults.text(number, "number", MAX_TEXT)
                && faults.require(kind.fits(number), "number", "document-number")
                && kind == DocumentKind.RESIDENT_IDENTITY_CARD) {
            IdentityNumber.check(number, faults, "number");
        }
    }

    private void checkHolder(DocumentKind kind, String number) {
        faults.require(isOfNationality(kind, holder), "kind", "document-nationality");
        faults.require(!kind.fits(number) || isBornAs(kind, number, holder), "number", "document-birth-date");
    }

    private static boolean isOfNationality(DocumentKind kind, Person holder) {
        return !kind.isOfMainlandCitizens() || holder.nationality().equals("CN");
    }

    private static boolean isBornAs(DocumentKind kind, String number, Person holder) {
        return kind != DocumentKind.RESIDENT_IDENTITY_CARD
                || IdentityNumber.birthDate(number)
                        .filter(date -> !date.equals(holder.birthDate()))
                        .isEmpty();
    }

    private void checkExpiry(DocumentKind kind) {
        LocalDate expiry = request.expiresOn();
        if (expiry != null) {
            faults.require(!expiry.isBefore(today), "expiresOn", "past");
        } else {
            faults.require(!kind.mustExpire(), "expiresOn", "required");
        }
    }

    /** What a kind needs must be there, and what only another kind has must not. */
    private void refuseForeign(DocumentKind kind) {
        boolean passport = kind == DocumentKind.PASSPORT;
        boolean border = kind == DocumentKind.BORDER_TRAVEL_PERMIT;
        if (passport) {
            faults.require(ReadCompanion.isCountry(request.issuingCountry()), "issuingCountry", "country");
        }
        if (border) {
            faults.text(request.counterpartArea(), "counterpartArea", MAX_TEXT);
        }
        only(passport, request.issuingCountry(), "issuingCountry");
        only(passport, request.machineReadableZone(), ZONE);
        only(kind == DocumentKind.HONG_KONG_MACAU_PERMIT, request.endorsements(), "endorsements");
        only(border, request.trips(), "trips");
        only(border, request.ports(), "ports");
        only(border, request.counterpartArea(), "counterpartArea");
    }

    private void only(boolean allowed, @Nullable Object value, String field) {
        faults.require(allowed || value == null, field, "not-for-kind");
    }

    private Optional<PassportZone> zone() {
        List<@Nullable String> lines = request.machineReadableZone();
        if (lines == null || !faults.size(lines, ZONE, 2, 2)) {
            return Optional.empty();
        }
        return PassportZone.read(lines.stream().map(String::valueOf).toList(), faults, ZONE);
    }

    private void compare(PassportZone zone, String number) {
        faults.require(zone.number().equals(number), "number", "mrz-differs");
        LocalDate expiry = request.expiresOn();
        faults.require(expiry != null && zone.expiresOn(expiry), "expiresOn", "mrz-differs");
        String issuer = request.issuingCountry();
        faults.require(issuer != null && PassportZone.stands(zone.issuer(), issuer), "issuingCountry", "mrz-differs");
        faults.require(zone.bornOn(holder.birthDate()), ZONE, "document-birth-date");
        faults.require(PassportZone.stands(zone.nationality(), holder.nationality()), ZONE, "document-nationality");
    }

    private List<Endorsement> endorsements() {
        List<NewDocument.@Nullable NewEndorsement> sent = request.endorsements();
        if (sent == null || !faults.size(sent, "endorsements", 0, MAX_LIST)) {
            return List.of();
        }
        return Stream.iterate(0, i -> i < sent.size(), i -> i + 1)
                .flatMap(i -> endorsement(sent.get(i), "endorsements[" + i + "]").stream())
                .toList();
    }

    private Optional<Endorsement> endorsement(NewDocument.@Nullable NewEndorsement sent, String at) {
        if (sent == null) {
            faults.add(at, "required");
            return Optional.empty();
        }
        String destination = sent.destination();
        String kind = sent.kind();
        Integer entries = sent.entries();
        LocalDate until = sent.validUntil();
        faults.require(destination != null && DESTINATIONS.contains(destination), at + ".destination", "unknown-value");
        faults.require(kind != null && kind.matches("[TSLGQDR]"), at + ".kind", "unknown-value");
        faults.require(entries != null && entries >= 0 && entries <= 99, at + ".entries", "between", 0, 99);
        faults.require(until != null && !until.isBefore(today), at + ".validUntil", "past");
        return destination != null && kind != null && entries != null && until != null
                ? Optional.of(new Endorsement(destination, kind, entries, until))
                : Optional.empty();
    }

    private List<String> ports() {
        List<@Nullable String> sent = request.ports();
        if (!faults.size(sent, "ports", 1, MAX_LIST) || sent == null) {
            return List.of();
        }
        return Stream.iterate(0, i -> i < sent.size(), i -> i + 1)
                .flatMap(i -> port(sent.get(i), "ports[" + i + "]").stream())
                .toList();
    }

    private Optional<String> port(@Nullable String name, String at) {
        if (name == null || !faults.text(name, at, MAX_TEXT)) {
            faults.require(name != null, at, "required");
            return Optional.empty();
        }
        Optional<Port> port = border.findPortCalled(name);
        faults.require(port.isPresent(), at, "unknown-value");
        return port.map(Port::code);
    }

    private <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name, String field) {
        Optional<E> found =
                Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
        faults.require(found.isPresent(), field, name == null ? "required" : "unknown-value");
        return found.orElse(null);
    }
}
