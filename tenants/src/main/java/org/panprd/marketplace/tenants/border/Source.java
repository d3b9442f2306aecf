package org.panprd.marketplace.tenants.border;

import java.time.LocalDate;
import org.panprd.marketplace.tenants.Text;

/** Where facts come from and as of which date. */
public record Source(Text text, LocalDate asOf) {}
