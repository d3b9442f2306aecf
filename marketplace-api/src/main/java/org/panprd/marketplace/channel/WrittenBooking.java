package org.panprd.marketplace.channel;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.SellForReseller.Sale;
import org.panprd.marketplace.catalog.ListingView.OptionView;
import org.panprd.marketplace.catalog.ListingView.UnitView;
import org.panprd.marketplace.channel.ChannelBookings.Row;
import org.panprd.marketplace.channel.Reseller.Contract;
import org.panprd.marketplace.channel.ShowChannelBooking.Kept;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.channel.ShowProducts.Sellable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.octo.Octo.Pricing;
import org.panprd.marketplace.octo.SlotId;

/**
 * All that a reseller's booking is written from.
 *
 * @param contract with the commission that was agreed on when it was booked
 */
record WrittenBooking(Asking asking, Kept kept, Sold sold, Contract contract) {
    /** What was sold, and where; many bookings may be of the same. */
    record Sold(Sellable product, OptionView option) {
        SlotId slot(Row row) {
            return SlotId.parse(row.availability(), product.zone()).orElseThrow();
        }
    }

    Row row() {
        return kept.row();
    }

    Persons persons() {
        return kept.persons();
    }

    Sale sale() {
        return kept.sale();
    }

    Sellable product() {
        return sold.product();
    }

    OptionView option() {
        return sold.option();
    }

    /** As what somebody comes, also if it is not sold as that any more. */
    UnitView unit(Persons.Person person) {
        return WriteProducts.units(option()).stream()
                .filter(one -> Octo.unitId(one.id()).equals(person.unitId()))
                .findFirst()
                .orElseGet(() -> OptionTerms.goneUnit(person.unitId(), asking.language()));
    }

    boolean wants(Capability capability) {
        return asking.capabilities().contains(capability);
    }

    boolean isConfirmed() {
        return sale().status() == BookingStatus.CONFIRMED;
    }

    /** Used, once all of it is. */
    BookingStatus status() {
        return isConfirmed() && sale().redeemedAt() != null ? BookingStatus.REDEEMED : sale().status();
    }

    @Nullable
    Instant redeemedAt() {
        return status() == BookingStatus.REDEEMED ? ShowChannelBooking.seconds(sale().redeemedAt()) : null;
    }

    Money total() {
        return sale().totals().get(0);
    }

    /** The price over the persons, by what their kinds cost at the least; the same for each, unless that is known of all. */
    List<Pricing> prices() {
        List<Persons.Person> all = persons().items();
        List<Long> known = all.stream()
                .flatMap(person -> Stream.ofNullable(unit(person).priceFrom()))
                .map(Money::amountMinor)
                .toList();
        List<Long> weights = known.size() == all.size() ? known : Collections.nCopies(all.size(), 1L);
        return Prices.split(total(), weights, contract);
    }
}
