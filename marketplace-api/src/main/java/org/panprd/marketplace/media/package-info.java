/**
 * Photographs that operators show. A <em>medium</em> is one photograph with what it shows in words. What was sent is drawn
 * anew, upright and without whatever else came along; the part of it that is shown, its <em>crop</em>, is 16 wide and 9
 * high, and is kept in several widths. Each new crop is a new <em>version</em>, and none is ever written twice: a published
 * listing names the version that it shows, and whoever has seen a picture may keep it forever.
 */
@NullMarked
package org.panprd.marketplace.media;

import org.jspecify.annotations.NullMarked;
