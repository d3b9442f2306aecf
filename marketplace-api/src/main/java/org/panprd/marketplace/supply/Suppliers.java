package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.tenants.Language;

/**
 * Asks suppliers by OCTO. To be called outside of transactions, for it waits for others; all of it may be asked again, and
 * a second time is answered as the first. Each method throws {@link SupplierRefused} if the supplier says no, and
 * {@link SupplierSilent} if nobody knows.
 */
@ApplicationScoped
public class Suppliers {
    private static final String PLAIN = "octo/pricing";
    private static final String WITH_CONTENT = "octo/pricing, octo/content";
    private static final String UNKNOWN_BOOKING = "INVALID_BOOKING_UUID";

    @Inject
    AskSupplier ask;

    /** Who it is that answers there. */
    public Theirs.Supplier supplier(UUID connection) {
        return ask.get(connection, "/supplier", Map.of(), Theirs.Supplier.class);
    }

    /** All that it lets us sell, with prices, and with texts in that language if it has them. */
    public List<Theirs.Product> products(UUID connection, Language language) {
        Map<String, String> headers = Map.of(AskSupplier.CAPABILITIES, WITH_CONTENT, "Accept-Language", language.tag());
        return List.of(ask.get(connection, "/products", headers, Theirs.Product[].class));
    }

    /** The slots of an option between two days that both count. */
    public List<Theirs.Slot> availability(ConnectedOption option, LocalDate from, LocalDate until) {
        return List.of(ask.post(option.connection(), "/availability", days(option, from, until), Theirs.Slot[].class));
    }

    /** The same by day. */
    public List<Theirs.Day> calendar(ConnectedOption option, LocalDate from, LocalDate until) {
        return List.of(
                ask.post(option.connection(), "/availability/calendar", days(option, from, until), Theirs.Day[].class));
    }

    /** Holds it there; who comes again with the same {@code uuid} is given the same booking. */
    public Theirs.Booking reserve(Asked asked) {
        Optional<String> slot = slotOf(asked);
        if (slot.isEmpty()) {
            // Who tells no slots that are full may have filled this one for us, and the answer was lost.
            return find(asked.option().connection(), asked.uuid())
                    .orElseThrow(() -> new SupplierRefused(
                            "INVALID_AVAILABILITY_ID", "No slot on " + asked.date() + " at " + asked.startTime()));
        }
        ConnectedOption option = asked.option();
        List<Map<String, String>> items = new ArrayList<>();
        asked.guests().forEach((unit, number) -> {
            for (int i = 0; i < number; i++) {
                items.add(Map.of("unitId", option.unitId(unit)));
            }
        });
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("uuid", asked.uuid());
        body.put("productId", option.productId());
        body.put("optionId", option.optionId());
        body.put("availabilityId", slot.get());
        body.put("expirationMinutes", asked.minutes());
        put(body, "resellerReference", asked.reference());
        body.put("unitItems", items);
        return ask.post(option.connection(), "/bookings", body, Theirs.Booking.class);
    }

    /** Holds it so many minutes from now. */
    public Theirs.Booking extend(UUID connection, UUID uuid, int minutes) {
        return booking(connection, uuid, "/extend", Map.of("expirationMinutes", minutes));
    }

    /** Buys what is held; what it had bought before stays bought. */
    public Theirs.Booking confirm(UUID connection, UUID uuid, Octo.Contact contact, @Nullable String reference) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contact", contact);
        put(body, "resellerReference", reference);
        return booking(connection, uuid, "/confirm", body);
    }

    /** Gives back what is held or bought. */
    public Theirs.Booking cancel(UUID connection, UUID uuid, String reason) {
        return booking(connection, uuid, "/cancel", Map.of("reason", reason));
    }

    /** What has become of it; empty if it has never come about there. */
    public Optional<Theirs.Booking> find(UUID connection, UUID uuid) {
        try {
            Map<String, String> headers = Map.of(AskSupplier.CAPABILITIES, PLAIN);
            return Optional.of(ask.get(connection, "/bookings/" + uuid, headers, Theirs.Booking.class));
        } catch (SupplierRefused refused) {
            if (refused.code().equals(UNKNOWN_BOOKING)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Theirs.Booking booking(UUID connection, UUID uuid, String act, Map<String, Object> body) {
        return ask.post(connection, "/bookings/" + uuid + act, body, Theirs.Booking.class);
    }

    /** How it calls a slot is its own affair; whether there is room is for it to say, of what it may have reserved already. */
    private Optional<String> slotOf(Asked asked) {
        LocalTime start = Objects.requireNonNullElse(asked.startTime(), LocalTime.MIDNIGHT);
        return availability(asked.option(), asked.date(), asked.date()).stream()
                .filter(slot -> slot.localDateTimeStart().toLocalDate().equals(asked.date()))
                .filter(slot -> slot.localDateTimeStart().toLocalTime().equals(start))
                .findFirst()
                .map(Theirs.Slot::id);
    }

    private static Map<String, Object> days(ConnectedOption option, LocalDate from, LocalDate until) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("productId", option.productId());
        body.put("optionId", option.optionId());
        body.put("localDateStart", from);
        body.put("localDateEnd", until);
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
