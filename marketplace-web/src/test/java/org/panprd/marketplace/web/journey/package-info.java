/**
 * What travellers do, in a real browser against the whole platform: Keycloak's own pages, the sandbox gateway, real
 * stock. The platform is started once for all journeys, on free ports.
 */
@NullMarked
package org.panprd.marketplace.web.journey;

import org.jspecify.annotations.NullMarked;
