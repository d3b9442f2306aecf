/**
 * The regions as their files describe them: who they are, who sells, where, and what. A region is a tenant; what the
 * tenants share (corridors, ports, calendars, rates, themes) stands in the folder {@code region}.
 *
 * <p>The records mirror the files one to one and keep no state; {@link org.panprd.marketplace.tenants.Catalogue#load()}
 * reads them anew each time. The files are checked when they are packed, by the package {@code check}, which reading
 * them does not need.
 */
@NullMarked
package org.panprd.marketplace.tenants;

import org.jspecify.annotations.NullMarked;
