/**
 * The shapes of OCTO (Open Connectivity for Tours, Activities and Attractions, specification of October 2025) and how they
 * are written, for who sells by it as for who buys.
 */
@NullMarked
package org.panprd.marketplace.octo;

import org.jspecify.annotations.NullMarked;
