/**
 * What a bureau hands on of its region's figures: months that it has published, frozen, with all revisions, as SDMX and as
 * open data. A <em>publication</em> is a month's set of figures; a <em>revision</em> is what it said from one moment on.
 */
@NullMarked
package org.panprd.marketplace.statistics.published;

import org.jspecify.annotations.NullMarked;
