/**
 * Owns how listings come to be on sale from the console: an operator's <em>draft</em>, which may be incomplete; the
 * bureau's look at it; and the <em>revisions</em>, all that was ever published. A listing that was once published here no
 * longer follows its file.
 */
@NullMarked
package org.panprd.marketplace.publishing;

import org.jspecify.annotations.NullMarked;
