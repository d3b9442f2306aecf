/** Plumbing without domain: JSON, problems, idempotency, outbox, cache, SQL, the clock. */
@NullMarked
package org.panprd.marketplace.platform;

import org.jspecify.annotations.NullMarked;
