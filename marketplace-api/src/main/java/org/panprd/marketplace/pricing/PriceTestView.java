package org.panprd.marketplace.pricing;

import java.util.List;
import org.panprd.marketplace.catalog.PriceStep;
import org.panprd.marketplace.kernel.Money;

/**
 * Why something costs what it costs.
 *
 * @param lines in the order in which the price comes about; the last one ends at the total
 * @param rooms for which each night is paid; 0 where it is sold by the person
 */
public record PriceTestView(int rooms, List<PriceStep> lines, Money total) {}
