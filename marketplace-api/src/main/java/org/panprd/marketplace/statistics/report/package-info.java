/**
 * Reports of a bureau's figures: somebody at the bureau orders one once, and after each week, month or quarter it is made
 * once, as PDF and as a spreadsheet, and kept for three years as it was made.
 */
@NullMarked
package org.panprd.marketplace.statistics.report;

import org.jspecify.annotations.NullMarked;
