package org.panprd.marketplace.tenants;

import java.util.UUID;

/**
 * By which partnership a leg of a route is another operator's.
 *
 * @param netPercent what that operator leaves to whoever sells the route, of what the leg costs alone
 */
public record Share(UUID partnership, int netPercent) {}
