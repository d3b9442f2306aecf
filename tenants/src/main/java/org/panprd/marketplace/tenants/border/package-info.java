/**
 * Who may cross which port with which document on which day, as the files of {@code region/border} say: {@code
 * ports.yaml}, {@code documents.yaml} and a <em>rule set</em> in each file of {@code rules}. A rule set lists
 * <em>ways</em> to cross and <em>bars</em> against crossing; {@link org.panprd.marketplace.tenants.border.RuleSetProof}
 * tells whether one is sound. Evaluating them is the marketplace's.
 */
@NullMarked
package org.panprd.marketplace.tenants.border;

import org.jspecify.annotations.NullMarked;
