package org.panprd.marketplace.notice;

import java.time.LocalDate;
import org.panprd.marketplace.tenants.Text;

/**
 * That a bureau's rule applies to something on a day.
 *
 * @param rule which kind of rule, as the texts name it: {@code place-load}
 * @param value what it is, in percent
 * @param threshold from where on the bureau wants to be told
 */
public record BureauAlert(String rule, Text what, LocalDate day, int value, int threshold) {}
