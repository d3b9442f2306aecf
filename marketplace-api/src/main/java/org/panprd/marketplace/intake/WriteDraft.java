package org.panprd.marketplace.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.supply.ConnectedOption;
import org.panprd.marketplace.supply.OptionKey;
import org.panprd.marketplace.supply.Theirs;
import org.panprd.marketplace.tenants.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a supplier's product into the document of a listing: all of what its supplier says, and nothing of what only who
 * sells it here can say. How many there are is no matter of the document.
 */
final class WriteDraft {
    static final int MOST_UNITS = 100;
    private static final int CENTS = 2;
    private static final int OLDEST = 120;
    private static final int LONGEST_CODE = 50;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int MOST_HOURS = 1_440;
    private static final int LEAST_MINUTES = 10;

    private final Wording wording;
    private final String currency;

    WriteDraft(Wording wording, String currency) {
        this.wording = wording;
        this.currency = currency;
    }

    /** Changes a document, or begins it, as far as it is the supplier's. */
    ObjectNode into(ObjectNode content) {
        Theirs.Product product = wording.product();
        put(content, "title", wording.text(one -> first(one.title(), one.internalName())));
        put(content, "summary", wording.text(one -> first(one.shortDescription(), one.description())));
        put(content, "highlights", wording.features("HIGHLIGHT"));
        put(content, "included", wording.features("INCLUSION"));
        put(content, "excluded", wording.features("EXCLUSION"));
        put(
                content,
                "beforeYouGo",
                wording.features("PREBOOKING_INFORMATION", "PREARRIVAL_INFORMATION", "ACCESSIBILITY_INFORMATION"));
        Integer minutes = product.durationMinutesFrom();
        if (minutes != null && minutes >= LEAST_MINUTES && minutes <= HOURS * MINUTES) {
            content.put("durationMinutes", minutes);
        }
        content.putArray("cancellation")
                .addObject()
                .put("hoursBefore", hoursBefore())
                .put("refundPercent", 100);
        ArrayNode options = content.putArray("options");
        List<String> codes = codes();
        for (int i = 0; i < codes.size(); i++) {
            options.add(option(i, codes.get(i)));
        }
        return content;
    }

    /** The same as long as the supplier says the same. */
    String said() {
        return wording.hash();
    }

    /** What its options are at the supplier. */
    List<ConnectedOption> connected(ListingId listing, UUID connection) {
        List<ConnectedOption> connected = new ArrayList<>();
        List<String> codes = codes();
        for (int i = 0; i < codes.size(); i++) {
            Theirs.Option option = wording.product().options().get(i);
            Map<Unit, String> units = new EnumMap<>(Unit.class);
            units(option).forEach((unit, one) -> units.put(unit, one.id()));
            connected.add(new ConnectedOption(
                    new OptionKey(listing, codes.get(i)),
                    connection,
                    wording.product().id(),
                    option.id(),
                    units));
        }
        return connected;
    }

    /** A unit's price for a traveller in a currency that has hundredths, as all of ours have. */
    static Optional<Long> price(Theirs.Unit unit, String currency) {
        return Objects.requireNonNullElse(unit.pricingFrom(), List.<Theirs.Pricing>of()).stream()
                .filter(one -> currency.equals(one.currency()) && Objects.equals(one.currencyPrecision(), CENTS))
                .flatMap(one -> Stream.ofNullable(one.retail()))
                .filter(retail -> retail >= 0)
                .findFirst();
    }

    /** When it starts; empty for what is open all day. */
    static Set<String> times(Theirs.Product product, Theirs.Option option) {
        return "OPENING_HOURS".equals(product.availabilityType())
                ? Set.of()
                : new TreeSet<>(Objects.requireNonNullElse(option.availabilityLocalStartTimes(), List.of()));
    }

    private ObjectNode option(int number, String code) {
        Theirs.Product product = wording.product();
        Theirs.Option option = product.options().get(number);
        ObjectNode written = Json.MAPPER.createObjectNode();
        written.put("code", code);
        put(written, "title", wording.text(one -> title(one, option.id())));
        ArrayNode times = Json.MAPPER.createArrayNode();
        times(product, option).forEach(times::add);
        put(written, "startTimes", times);
        written.put("stock", 1);
        Theirs.Restrictions restrictions = option.restrictions();
        if (restrictions != null) {
            written.put("minUnits", bounded(restrictions.minUnits(), 1));
            written.put("maxUnits", bounded(restrictions.maxUnits(), MOST_UNITS));
        }
        ArrayNode units = written.putArray("units");
        units(option).forEach((unit, one) -> units.add(unit(unit, one)));
        return written;
    }

    private ObjectNode unit(Unit unit, Theirs.Unit theirs) {
        ObjectNode written = Json.MAPPER.createObjectNode().put("unit", unit.name());
        Theirs.UnitRestrictions restrictions = theirs.restrictions();
        if (restrictions != null) {
            age(written, "minAge", restrictions.minAge());
            age(written, "maxAge", restrictions.maxAge());
        }
        written.putObject("price").put("base", price(theirs, currency).orElse(0L));
        return written;
    }

    /** Whom nobody is too old for, or too young, has no age. */
    private static void age(ObjectNode unit, String name, @Nullable Integer age) {
        if (age != null && age > 0 && age < OLDEST) {
            unit.put(name, age);
        }
    }

    /** Each of our kinds of guests once. */
    private static Map<Unit, Theirs.Unit> units(Theirs.Option option) {
        Map<Unit, Theirs.Unit> units = new EnumMap<>(Unit.class);
        option.units().forEach(one -> Hindrance.unit(one).ifPresent(unit -> units.putIfAbsent(unit, one)));
        return units;
    }

    private static @Nullable String title(Theirs.Product product, String option) {
        return product.options().stream()
                .filter(one -> one.id().equals(option))
                .findFirst()
                .map(one -> first(one.title(), one.internalName()))
                .orElse(null);
    }

    /** Of the options the earliest end of what costs nothing, for it is said once for all of them. */
    private int hoursBefore() {
        return wording.product().options().stream()
                .mapToInt(WriteDraft::hours)
                .max()
                .orElse(0);
    }

    private static int hours(Theirs.Option option) {
        int amount = Math.max(0, Objects.requireNonNullElse(option.cancellationCutoffAmount(), 0));
        int hours =
                switch (String.valueOf(option.cancellationCutoffUnit())) {
                    case "minute" -> (int) ((amount + MINUTES - 1L) / MINUTES);
                    case "day" -> Math.min(amount, MOST_HOURS / HOURS) * HOURS;
                    default -> amount;
                };
        return Math.min(hours, MOST_HOURS);
    }

    /** Of our own making, and always the same for the same options. */
    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (Theirs.Option option : wording.product().options()) {
            String plain = option.id()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            String named = plain.matches("[a-z].*") ? plain : "option-" + plain;
            String code =
                    named.substring(0, Math.min(LONGEST_CODE, named.length())).replaceAll("-$", "");
            codes.add(codes.contains(code) ? code + "-" + (codes.size() + 1) : code);
        }
        return codes;
    }

    private static int bounded(@Nullable Integer number, int otherwise) {
        return number == null ? otherwise : Math.max(1, Math.min(number, MOST_UNITS));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }

    /** What a supplier does not say is left as it is. */
    private static void put(ObjectNode content, String name, JsonNode value) {
        if (!value.isEmpty()) {
            content.set(name, value);
        }
    }
}
