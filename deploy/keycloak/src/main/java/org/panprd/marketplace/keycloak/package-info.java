/**
 * Who is calling: the only code that knows Keycloak. Verifies bearer tokens, signs people in and out with OpenID
 * Connect, and turns what a token says into a {@link org.panprd.marketplace.keycloak.Caller} and its Jakarta roles.
 *
 * <p>A <em>membership</em> is what a caller may do in one tenant. It comes from the groups of that tenant's organization
 * only, so that a role in one region never reaches another.
 */
@NullMarked
package org.panprd.marketplace.keycloak;

import org.jspecify.annotations.NullMarked;
