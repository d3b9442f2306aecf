/** Values that every room uses: plain Java, without a server. */
@NullMarked
package org.panprd.marketplace.kernel;

import org.jspecify.annotations.NullMarked;
