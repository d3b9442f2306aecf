/**
 * What operators are told: a <em>notice</em> of each new booking, cancellation, low stock, ending licence and message from
 * the bureau. Each person on a staff chooses what they see and what they are mailed; an operator's own system is told at a
 * <em>webhook</em>, signed, and again until it has arrived. Notices refer to what they are about and name no guest. A
 * bureau is told in the same way what it has set rules for, except by webhook.
 */
@NullMarked
package org.panprd.marketplace.notice;

import org.jspecify.annotations.NullMarked;
