/**
 * Keeps a trail of who did what, acting for whom, to which thing, when, from where and with what result. An
 * <em>entry</em> is written in the transaction that does the thing and never changed; a moment later it becomes a
 * <em>link</em> of its tenant's chain, which {@link org.panprd.marketplace.audit.ChainEntries} makes and anybody with the
 * database can check: a changed or missing entry breaks it. Entries hold identifiers, never names, addresses of persons
 * or what they said.
 */
@NullMarked
package org.panprd.marketplace.audit;

import org.jspecify.annotations.NullMarked;
