/**
 * The only client of the marketplace's API. Records mirror its contract; every call speaks the reader's language and,
 * when somebody is signed in, carries their own access token. A refusal arrives as {@link ApiProblem}, silence as
 * {@link ApiAway}.
 *
 * <p>The records have no compact constructors: with parameter names kept, JDK 17 loses the type arguments of a compact
 * constructor's parameters (JDK-8292275) and JSON-B would fill their lists with maps.
 */
@NullMarked
package org.panprd.marketplace.web.api;

import org.jspecify.annotations.NullMarked;
