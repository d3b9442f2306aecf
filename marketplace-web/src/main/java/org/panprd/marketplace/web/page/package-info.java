/**
 * What every page has: its layout, texts, addresses, errors and headers. Knows how to show, not what.
 */
@NullMarked
package org.panprd.marketplace.web.page;

import org.jspecify.annotations.NullMarked;
