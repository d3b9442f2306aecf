/**
 * Takes over what suppliers sell: their products become drafts of an operator's listings, which are completed, reviewed and
 * published as any other, and follow what the supplier changes.
 */
@NullMarked
package org.panprd.marketplace.intake;

import org.jspecify.annotations.NullMarked;
