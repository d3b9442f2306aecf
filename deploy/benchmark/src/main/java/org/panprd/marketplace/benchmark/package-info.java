/** Measures what the marketplace does in a second, as ratios to what its database does alone in the same run. */
@NullMarked
package org.panprd.marketplace.benchmark;

import org.jspecify.annotations.NullMarked;
