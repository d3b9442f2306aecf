package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking;
import org.panprd.marketplace.booking.NewBooking.NewItem;
import org.panprd.marketplace.booking.SellForReseller;
import org.panprd.marketplace.booking.SellForReseller.Sale;
import org.panprd.marketplace.booking.SellForReseller.Terms;
import org.panprd.marketplace.catalog.ListingView.OptionView;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.channel.ShowProducts.Sellable;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.SlotId;
import org.panprd.marketplace.traveller.GuestPapers;

/** Reads what a reseller orders, and holds it. */
@ApplicationScoped
class HoldOrder {
    static final int DEFAULT_MINUTES = 30;
    private static final int MAX_MINUTES = 120;

    @Inject
    ShowProducts products;

    @Inject
    SellForReseller sell;

    @Inject
    GuestPapers papers;

    @Inject
    ChannelBookings rows;

    /** What is asked for, as it was sent. */
    record Wanted(
            @Nullable String product,
            @Nullable String option,
            @Nullable String availability,
            @Nullable String currency) {}

    /** What is held: an option on a slot for these persons. */
    record Order(Sellable product, OptionView option, SlotId slot, Persons persons) {}

    @Transactional(TxType.MANDATORY)
    Order order(Asking asking, Wanted wanted, Persons persons) {
        String currency = wanted.currency();
        String availabilityId = wanted.availability();
        Sellable product = products.find(wanted.product(), asking);
        OptionView option = product.option(wanted.option());
        if (currency != null && !currency.equals(product.listing().tenant().currency())) {
            throw Refusal.invalid(
                    "currency", "one-of", product.listing().tenant().currency());
        }
        if (availabilityId == null) {
            throw Refusal.invalid("availabilityId", "required");
        }
        return new Order(product, option, OptionTerms.slotId(product, option, availabilityId), persons);
    }

    /** Before a sale is given back for it; false, and nothing done, if a supplier has to be asked for it. */
    @Transactional(TxType.MANDATORY)
    boolean lock(Asking asking, Sale old, Order order) {
        lockContract(order);
        return sell.lock(old.id(), terms(asking, order, Duration.ZERO, old.isTest()), List.of(item(order)));
    }

    @Transactional(TxType.MANDATORY)
    Sale hold(Asking asking, Order order, Duration time, boolean isTest) {
        Reseller reseller = asking.reseller();
        refuseTooMany(order);
        var contact = new NewBooking.Contact(reseller.name(), reseller.email(), reseller.telephone(), null, null);
        List<UUID> companions = order.product().needsDocuments()
                ? papers.lend(
                        reseller.person(), GuestNotes.guests(order.persons().items()))
                : List.of();
        var request = new NewBooking(
                List.of(item(order)),
                contact,
                List.copyOf(order.persons().participants(reseller.name(), companions)),
                null,
                null,
                null);
        Sale sale = sell.hold(terms(asking, order, time, isTest), request, asking.language());
        papers.takeBack(reseller.person(), companions);
        return sale;
    }

    private static Terms terms(Asking asking, Order order, Duration time, boolean isTest) {
        return new Terms(
                asking.reseller().person(),
                asking.reseller().code(),
                order.product().id().tenant(),
                time,
                order.product().contract().mostHeld(),
                isTest);
    }

    private static NewItem item(Order order) {
        Party party =
                OptionTerms.party(order.option(), order.persons().unitIds()).orElseThrow();
        int nights = OptionTerms.nights(order.option());
        var startTime = order.slot().startTime();
        return new NewItem(
                order.product().id().toString(),
                order.option().id(),
                order.slot().date(),
                startTime == null ? null : startTime.toString(),
                nights == 0 ? null : nights,
                party.units().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)),
                null);
    }

    /** More than its contract lets the reseller have of it on that day. */
    private void refuseTooMany(Order order) {
        Reseller.Contract contract = order.product().contract();
        if (contract.isLimited()) {
            String product = order.product().id().toString();
            LocalDate day = order.slot().date();
            lockContract(order);
            int taken = rows.taken(contract.reseller(), product, day, day).getOrDefault(day, 0);
            if (taken + order.persons().items().size() > contract.mostPerDay()) {
                throw new Refusal(ChannelProblem.CONTRACT_FULL, Map.of("mostPerDay", contract.mostPerDay()));
            }
        }
    }

    /** Before any allotment, so that whoever reserves and whoever moves come in one order. */
    private void lockContract(Order order) {
        Reseller.Contract contract = order.product().contract();
        if (contract.isLimited()) {
            rows.lock(contract.reseller(), order.product().id().toString());
        }
    }

    /** How long a hold lasts; refused if it is no time or too long. */
    static Duration time(@Nullable Integer minutes, int otherwise) {
        int asked = Objects.requireNonNullElse(minutes, otherwise);
        if (asked < 1 || asked > MAX_MINUTES) {
            throw Refusal.invalid("expirationMinutes", "between", 1, MAX_MINUTES);
        }
        return Duration.ofMinutes(asked);
    }
}
