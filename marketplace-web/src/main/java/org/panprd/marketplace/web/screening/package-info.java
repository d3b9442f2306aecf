/**
 * Asks somebody the questions of a wellness programme, and shows what follows. Nothing of it stands in an address or is kept
 * by a browser.
 */
@NullMarked
package org.panprd.marketplace.web.screening;

import org.jspecify.annotations.NullMarked;
