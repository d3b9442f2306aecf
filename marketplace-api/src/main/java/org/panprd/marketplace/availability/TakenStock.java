package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.StockCells.CellKey;
import org.panprd.marketplace.availability.StockView.TakenView;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/** What of a listing is held or sold from today on and would have nothing to stand on, if another document came. */
@ApplicationScoped
public class TakenStock {
    private static final int MOST_TOLD = 100;

    @Inject
    StockCells cells;

    @Inject
    Resources resources;

    /** A day of an option that somebody has some of. */
    public record Taken(
            String option, @Nullable LocalTime startTime, LocalDate date, int taken, List<TakenView> bookings) {}

    /**
     * Days of options, or of start times of them, that are gone or counted in another way: by the room, or of another
     * family. Nobody takes more of them until the transaction ends.
     */
    @Transactional(TxType.MANDATORY)
    public List<Taken> lostBy(ListingId id, ListingFile before, ListingFile after) {
        LocalDate from = resources.today();
        LocalDate until = from.plusDays(Resources.DAYS_AHEAD);
        Map<String, OptionFile> options = new TreeMap<>();
        before.options().forEach(option -> options.put(Draw.stock(id.code(), option.code()), option));
        cells.lock(id.tenant(), options.keySet(), from, until);
        List<Taken> lost = new ArrayList<>();
        new TreeMap<>(cells.cells(id.tenant(), options.keySet(), from, until)).forEach((key, cell) -> {
            OptionFile option = Optional.ofNullable(options.get(key.resource())).orElseThrow();
            boolean stays = before.family() == after.family()
                    && after.options().stream().anyMatch(other -> counts(other, option, key));
            if (!stays && cell.taken() > 0 && lost.size() < MOST_TOLD) {
                lost.add(new Taken(
                        option.code(),
                        option.startTimes().isEmpty() ? null : key.at(),
                        key.day(),
                        cell.taken(),
                        cells.takenOf(id.tenant(), key)));
            }
        });
        return lost;
    }

    /** A start time that was taken off before is not lost once more. */
    private static boolean counts(OptionFile other, OptionFile option, CellKey key) {
        return other.code().equals(option.code())
                && other.isByRoom() == option.isByRoom()
                && (slots(other).contains(key.at()) || !slots(option).contains(key.at()));
    }

    private static List<LocalTime> slots(OptionFile option) {
        return option.startTimes().isEmpty() ? List.of(LocalTime.MIDNIGHT) : option.startTimes();
    }
}
