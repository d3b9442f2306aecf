/** For those who program against the market: what its interfaces offer. */
@NullMarked
package org.panprd.marketplace.web.developer;

import org.jspecify.annotations.NullMarked;
