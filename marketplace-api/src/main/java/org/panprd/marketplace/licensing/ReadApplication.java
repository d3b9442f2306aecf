package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.licensing.Application.Content;
import org.panprd.marketplace.licensing.Licence.Details;
import org.panprd.marketplace.licensing.NewApplication.BankAccount;
import org.panprd.marketplace.licensing.NewApplication.Contact;
import org.panprd.marketplace.licensing.NewApplication.NewLicence;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.LicenceFile;
import org.panprd.marketplace.tenants.LicenceKind;
import org.panprd.marketplace.tenants.TenantFile;
import org.panprd.marketplace.tenants.Text;

/** Reads what a client sends about a business, and says all that is wrong with it. */
@ApplicationScoped
class ReadApplication {
    static final List<String> KINDS = List.of("travel-agency", "attraction", "lodging", "transport", "wellness");

    private static final int MAX_NAME = 80;
    private static final int MAX_PERSON = 60;
    private static final int MAX_BANK = 80;
    private static final int MAX_NUMBER = 40;
    private static final int MAX_ISSUER = 100;
    private static final int MAX_LICENCES = 20;
    private static final int MOST_YEARS = 30;
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Z](?:[ -]?[0-9A-Z]){7,33}");

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /** What was read; without a bank account, if none was given. */
    record Read(Content content, Contact contact, @Nullable BankAccount bankAccount, List<Details> licences) {}

    /** All regions are eight hours ahead of UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
    }

    /** A new one also names its tenant, and the account to be paid to. */
    Read read(NewApplication request, Optional<TenantFile> known) {
        Faults faults = new Faults();
        Optional<TenantFile> tenant = known.or(() -> regions.find(String.valueOf(request.tenant())));
        faults.require(tenant.isPresent(), "tenant", "unknown-value");
        faults.require(KINDS.contains(String.valueOf(request.kind())), "kind", "one-of", String.join(", ", KINDS));
        Text name = name(request.name(), faults);
        String number = request.registrationNumber() == null
                ? ""
                : request.registrationNumber().strip();
        if (faults.text(request.registrationNumber(), "registrationNumber", MAX_NUMBER)) {
            tenant.ifPresent(in ->
                    faults.require(RegistrationNumber.isOne(in, number), "registrationNumber", "registration-number"));
        }
        faults.phone(request.telephone(), "telephone");
        faults.email(request.email(), "email");
        faults.require(request.crossesPorts() != null, "crossesPorts", "required");
        Contact contact = contact(request.contact(), faults);
        BankAccount account = account(request.bankAccount(), known.isEmpty(), faults);
        List<Details> licences = licences(request.licences(), faults);
        requireOneNumber(licences, number, faults);
        faults.refuse();
        Content content = new Content(
                Objects.requireNonNull(request.kind()),
                name,
                number,
                Objects.requireNonNull(request.telephone()),
                Objects.requireNonNull(request.email()),
                Boolean.TRUE.equals(request.crossesPorts()));
        return new Read(content, contact, account, licences);
    }

    /** By its number a business is known in other regions, too. */
    private static void requireOneNumber(List<Details> licences, String number, Faults faults) {
        for (int i = 0; i < licences.size(); i++) {
            Details licence = licences.get(i);
            boolean isSame = !licence.kind().equals(LicenceFile.REGISTRATION)
                    || licence.number().equals(number);
            faults.require(isSame, "licences[" + i + "].number", "registration-differs");
        }
    }

    /** What an operator shows anew. */
    Details read(NewLicence request) {
        Faults faults = new Faults();
        Details details = licence(request, "", faults);
        faults.refuse();
        return details;
    }

    private static Text name(@Nullable Map<String, String> names, Faults faults) {
        Map<String, String> given = names == null ? Map.of() : names;
        List<String> known = Stream.of(Language.values()).map(Language::tag).toList();
        known.forEach(tag -> faults.text(given.get(tag), "name." + tag, MAX_NAME));
        faults.require(known.containsAll(given.keySet()), "name", "unknown-field");
        return new Text(
                in(given, Language.SIMPLIFIED_CHINESE),
                in(given, Language.TRADITIONAL_CHINESE),
                in(given, Language.ENGLISH));
    }

    private static String in(Map<String, String> names, Language language) {
        return names.getOrDefault(language.tag(), "").strip();
    }

    private static Contact contact(@Nullable Contact contact, Faults faults) {
        Contact given = contact == null ? new Contact(null, null, null) : contact;
        faults.text(given.name(), "contact.name", MAX_PERSON);
        faults.phone(given.telephone(), "contact.telephone");
        faults.email(given.email(), "contact.email");
        return given;
    }

    private static @Nullable BankAccount account(@Nullable BankAccount account, boolean isNeeded, Faults faults) {
        if (account == null) {
            faults.require(!isNeeded, "bankAccount", "required");
            return null;
        }
        faults.text(account.holder(), "bankAccount.holder", MAX_NAME);
        faults.text(account.bank(), "bankAccount.bank", MAX_BANK);
        faults.require(
                account.number() != null && ACCOUNT.matcher(account.number()).matches(),
                "bankAccount.number",
                "bank-account");
        return account;
    }

    private List<Details> licences(@Nullable List<NewLicence> licences, Faults faults) {
        List<NewLicence> given = licences == null ? List.of() : licences;
        faults.size(given, "licences", 0, MAX_LICENCES);
        List<Details> read = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < Math.min(given.size(), MAX_LICENCES); i++) {
            String at = "licences[" + i + "].";
            read.add(licence(given.get(i), at, faults));
            faults.require(kinds.add(String.valueOf(given.get(i).kind())), at + "kind", "licence-twice");
        }
        return read;
    }

    private Details licence(NewLicence given, String at, Faults faults) {
        Optional<LicenceKind> kind = kinds().find(String.valueOf(given.kind()));
        faults.require(kind.isPresent(), at + "kind", "unknown-value");
        faults.text(given.number(), at + "number", MAX_NUMBER);
        faults.text(given.issuer(), at + "issuer", MAX_ISSUER);
        LocalDate until = given.validUntil();
        LocalDate today = today();
        kind.ifPresent(known -> {
            if (!known.expires()) {
                faults.require(until == null, at + "validUntil", "not-for-licence");
            } else if (faults.require(until != null, at + "validUntil", "required") && until != null) {
                LocalDate last = today.plusYears(MOST_YEARS);
                boolean inRange = !until.isBefore(today) && !until.isAfter(last);
                faults.require(inRange, at + "validUntil", "between", today, last);
            }
        });
        return new Details(
                String.valueOf(given.kind()),
                given.number() == null ? "" : given.number().strip(),
                given.issuer() == null ? "" : given.issuer().strip(),
                until);
    }

    private LicenceFile kinds() {
        return regions.shared().licences();
    }
}
