/**
 * The pages of those who work for an operator or a bureau. For whom they act stands in the address; whether they may is
 * decided by the API on each call.
 */
@NullMarked
package org.panprd.marketplace.web.work;

import org.jspecify.annotations.NullMarked;
