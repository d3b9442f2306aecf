/**
 * For whom a wellness programme is safe, and what shows it. It owns the tables {@code examination_report} and
 * {@code screening}, with what belongs to it.
 *
 * <p>A <i>questionnaire</i> is what a kind of programme asks of each participant; <i>screening</i> says by its rules who
 * may take part, with reasons. Both are in {@code tenants/region/wellness/questionnaires}; answers are kept nowhere
 * but with a booking ({@link org.panprd.marketplace.wellness.ScreenParty}), for which a doctor of the institution may have
 * to say whether somebody can take part ({@link org.panprd.marketplace.wellness.Approvals}).
 *
 * <p>A <i>report</i> is the result of a medical examination that a traveller has sent, with its file. Whether a region takes
 * it is said by the agreements of {@code tenants/region/wellness/examinations.yaml}.
 */
@NullMarked
package org.panprd.marketplace.wellness;

import org.jspecify.annotations.NullMarked;
