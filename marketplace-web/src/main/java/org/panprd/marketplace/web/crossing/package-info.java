/**
 * Pages that tell people where they may cross a border: for a tour, for a person, at a port. What is typed here is about
 * persons: it is posted, answered and forgotten.
 */
@NullMarked
package org.panprd.marketplace.web.crossing;

import org.jspecify.annotations.NullMarked;
