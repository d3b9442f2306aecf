/** Starts what runs by itself on every node: loading the catalogue, opening days, ending holds, delivering messages. */
@NullMarked
package org.panprd.marketplace.jobs;

import org.jspecify.annotations.NullMarked;
