package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ChannelBookings.Row;
import org.panprd.marketplace.octo.OctoJson;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalCipher.Place;
import org.panprd.marketplace.traveller.PersonalKeys;

/** Keeps the persons of a reseller's booking sealed by the reseller's key; what names nobody stands beside it. */
@ApplicationScoped
class SealPersons {
    @Inject
    PersonalKeys keys;

    /** What names nobody of a person. */
    private record Item(UUID uuid, String unitId, @Nullable String resellerReference) {}

    @Transactional(TxType.MANDATORY)
    Row row(Reseller reseller, Row row, Persons persons, String resellerReference, Instant now) {
        List<Item> items = persons.items().stream()
                .map(one -> new Item(one.uuid(), one.unitId(), one.resellerReference()))
                .toList();
        return new Row(
                row.uuid(),
                row.booking(),
                row.product(),
                row.option(),
                row.availability(),
                resellerReference.isEmpty() ? null : resellerReference,
                OctoJson.write(items),
                keys.of(reseller.person()).seal(OctoJson.write(persons), place(reseller, row.uuid())),
                row.createdAt(),
                now);
    }

    @Transactional(TxType.MANDATORY)
    Persons open(Reseller reseller, Row row) {
        return opener(reseller).apply(row);
    }

    /** Opens any number of rows with one reading of the key. */
    @Transactional(TxType.MANDATORY)
    Function<Row, Persons> opener(Reseller reseller) {
        Optional<PersonalCipher> key = keys.find(reseller.person());
        return row -> key.map(cipher ->
                        OctoJson.readOwn(cipher.open(row.persons(), place(reseller, row.uuid())), Persons.class))
                .orElse(Persons.UNKNOWN);
    }

    private static Place place(Reseller reseller, UUID uuid) {
        return new Place("channel_booking.persons", reseller.code() + "/" + uuid);
    }
}
