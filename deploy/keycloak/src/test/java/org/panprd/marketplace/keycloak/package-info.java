/** Tests of the adapter and of the realm files; {@code TestIssuer} serves the tests of other modules too. */
@NullMarked
package org.panprd.marketplace.keycloak;

import org.jspecify.annotations.NullMarked;
