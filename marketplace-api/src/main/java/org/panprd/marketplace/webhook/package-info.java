/**
 * How anything is told to a <em>webhook</em>, an address of somebody else's system: signed, by one post, to the public
 * internet only. What is told, to whom and how often is for other rooms to decide.
 */
@NullMarked
package org.panprd.marketplace.webhook;

import org.jspecify.annotations.NullMarked;
