/** The pages by which a business asks to sell in a region. */
@NullMarked
package org.panprd.marketplace.web.join;

import org.jspecify.annotations.NullMarked;
