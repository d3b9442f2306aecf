/** Who is calling: the person behind a verified token, and what they may do. */
@NullMarked
package org.panprd.marketplace.identity;

import org.jspecify.annotations.NullMarked;
