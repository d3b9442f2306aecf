package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.traveller.Companions.SealedDocument;

/**
 * Documents of guests whom somebody else books, as a reseller does for its customers: each is the booker's companion while
 * the booking is made, so that the rules of crossings and name lists are the same for all, and is on no list afterwards.
 */
@ApplicationScoped
public class GuestPapers {
    @Inject
    Companions companions;

    @Inject
    PersonalKeys keys;

    @Inject
    MasterKeys masterKeys;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /**
     * A guest.
     *
     * @param at where it stands in the request
     */
    public record Guest(
            String at, NewCompanion person, @Nullable NewDocument document) {}

    /**
     * Takes them up; to be {@linkplain #takeBack taken back} in the same transaction.
     *
     * @return their ids as companions, in their order
     * @throws Refusal {@code invalid-request} naming what is missing or wrong, also a document that two of them have
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> lend(String booker, List<Guest> guests) {
        Set<String> known = new HashSet<>();
        List<UUID> lent = new ArrayList<>();
        for (Guest guest : guests) {
            lent.add(lend(booker, guest, known));
        }
        return lent;
    }

    @Transactional(TxType.MANDATORY)
    public void takeBack(String booker, List<UUID> lent) {
        lent.forEach(id -> companions.remove(booker, id));
    }

    private UUID lend(String booker, Guest guest, Set<String> known) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        PersonalCipher key = keys.of(booker);
        TravelDocument document;
        UUID id = UUID.randomUUID();
        try {
            Person person = ReadCompanion.read(guest.person(), today);
            if (guest.document() == null) {
                throw Refusal.invalid("document", "document-needed");
            }
            document = ReadDocument.read(
                    guest.document(), person, today, regions.shared().border());
            if (!known.add(document.identity())) {
                throw Refusal.invalid("document", "companion-twice");
            }
            companions.add(booker, KeepCompanions.seal(key, id, person), clock.instant());
        } catch (Refusal e) {
            throw e.under(guest.at());
        }
        UUID documentId = UUID.randomUUID();
        companions.addDocument(
                booker,
                new SealedDocument(
                        documentId, id, key.seal(Json.write(document), KeepCompanions.placeOfDocument(documentId))),
                // For this booking only: the same guest may be in two that are made at the same time.
                masterKeys.hash(booker + "/" + documentId),
                clock.instant());
        return id;
    }
}
