/**
 * Owns the description of both interfaces, ours and OCTO's, as OpenAPI documents. What the code says is read from it (who may
 * call, what is sent and answered, with which problems); what it cannot say stands in {@code operations.properties}; the
 * examples are answers of the running server, {@code examples/*.json}.
 */
@NullMarked
package org.panprd.marketplace.openapi;

import org.jspecify.annotations.NullMarked;
