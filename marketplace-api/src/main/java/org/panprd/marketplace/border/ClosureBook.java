package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The closures that stand, the earliest first. */
public record ClosureBook(List<PortClosure> closures) {
    public ClosureBook {
        closures = List.copyOf(closures);
    }

    public Stream<PortClosure> of(String port) {
        return closures.stream().filter(closure -> closure.port().equals(port));
    }

    public Optional<PortClosure> on(String port, LocalDate day) {
        return of(port).filter(closure -> closure.contains(day)).findFirst();
    }
}
