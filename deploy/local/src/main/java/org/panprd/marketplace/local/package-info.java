/**
 * Starts the whole marketplace on one machine: real PostgreSQL, Redis, Keycloak and Payara Micro, each a process of its
 * own on the loopback address, and the sandbox payment gateway.
 *
 * <p>It promises that nothing it started outlives it, however it ends, and that it never ends a process that is not
 * its own.
 */
@NullMarked
package org.panprd.marketplace.local;

import org.jspecify.annotations.NullMarked;
