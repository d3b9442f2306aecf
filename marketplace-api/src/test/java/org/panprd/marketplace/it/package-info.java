/** The API as it is deployed, seen from outside: over HTTP, SMTP and SQL, on real servers. */
@NullMarked
package org.panprd.marketplace.it;

import org.jspecify.annotations.NullMarked;
