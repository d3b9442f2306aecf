package org.panprd.marketplace.supply;

import java.time.LocalDate;

/** What we thought to be there was refused by its supplier, so there is something else to be known. Fired outside of transactions. */
public record RefusedThere(ConnectedOption option, LocalDate day) {}
