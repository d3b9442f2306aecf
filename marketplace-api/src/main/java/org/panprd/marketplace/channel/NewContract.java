package org.panprd.marketplace.channel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ChannelContract.Status;
import org.panprd.marketplace.channel.ChannelContract.Terms;
import org.panprd.marketplace.platform.Faults;

/** What the platform and bureaus say to each other about a reseller. */
public final class NewContract {
    private static final int MOST_PERCENT = 50;
    private static final int MOST_HELD = 10_000;
    private static final int MOST_PER_DAY = Reseller.Contract.UNLIMITED;
    private static final int MOST_LISTINGS = 500;

    private NewContract() {}

    /**
     * What the platform proposes.
     *
     * @param commissionPercent from 0 to 50, of the price
     * @param mostHeld from 1 to 10,000 bookings
     */
    public record Proposal(
            @Nullable Integer commissionPercent, @Nullable Integer mostHeld) {
        Terms read() {
            Faults faults = new Faults();
            Terms terms = terms(commissionPercent, null, mostHeld, MOST_PER_DAY, faults);
            faults.refuse();
            return terms;
        }
    }

    /**
     * What a bureau decides: {@code ACCEPT}, which for what holds already changes its terms, {@code REFUSE} or {@code END}.
     *
     * @param commissionPercent of what is accepted; as it stands, if left out
     * @param listings that it may sell, by their codes; all, if left out
     * @param mostHeld of what is accepted; as it stands, if left out
     * @param mostPerDay from 1 to 100,000 places of each product on each day, which is as many as there are; likewise
     */
    public record Decision(
            @Nullable String decision,
            @Nullable Integer commissionPercent,
            @Nullable List<@Nullable String> listings,
            @Nullable Integer mostHeld,
            @Nullable Integer mostPerDay) {

        Status status(Faults faults) {
            Optional<Status> wanted = Optional.ofNullable(
                    switch (String.valueOf(decision)) {
                        case "ACCEPT" -> Status.ACTIVE;
                        case "REFUSE" -> Status.REFUSED;
                        case "END" -> Status.ENDED;
                        default -> null;
                    });
            faults.require(wanted.isPresent(), "decision", "one-of", "ACCEPT, REFUSE, END");
            return wanted.orElse(Status.ENDED);
        }

        /** @param known what the region has on sale, by its codes */
        Terms terms(Terms before, Set<String> known, Faults faults) {
            if (listings != null && faults.size(listings, "listings", 1, MOST_LISTINGS)) {
                IntStream.range(0, listings.size())
                        .forEach(i -> faults.require(
                                known.contains(String.valueOf(listings.get(i))),
                                "listings[" + i + "]",
                                "unknown-listing"));
            }
            return NewContract.terms(
                    Objects.requireNonNullElse(commissionPercent, before.commissionPercent()),
                    listings == null
                            ? null
                            : listings.stream().map(String::valueOf).distinct().toList(),
                    Objects.requireNonNullElse(mostHeld, before.mostHeld()),
                    Objects.requireNonNullElse(mostPerDay, before.mostPerDay()),
                    faults);
        }
    }

    private static Terms terms(
            @Nullable Integer percent,
            @Nullable List<String> listings,
            @Nullable Integer mostHeld,
            int mostPerDay,
            Faults faults) {
        return new Terms(
                within(percent, 0, MOST_PERCENT, "commissionPercent", faults),
                listings,
                within(mostHeld, 1, MOST_HELD, "mostHeld", faults),
                within(mostPerDay, 1, MOST_PER_DAY, "mostPerDay", faults));
    }

    private static int within(@Nullable Integer value, int least, int most, String field, Faults faults) {
        int number = Objects.requireNonNullElse(value, -1);
        faults.require(number >= least && number <= most, field, "between", least, most);
        return number;
    }
}
