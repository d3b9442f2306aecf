/**
 * For whom a wellness programme is safe, and what shows it. It owns the table {@code examination_report}.
 *
 * <p>A <i>report</i> is the result of a medical examination that a traveller has sent, with its file. Whether a region takes
 * it is said by the agreements of {@code tenants/region/wellness/examinations.yaml}.
 */
@NullMarked
package org.panprd.marketplace.wellness;

import org.jspecify.annotations.NullMarked;
