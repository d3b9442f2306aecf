package org.panprd.marketplace.tenancy;

import java.util.Optional;
import org.panprd.marketplace.kernel.ProblemType;

/**
 * Somebody who is signed in was not admitted to an operation.
 *
 * @param tenant the one that the path names, if there is such a tenant
 * @param operation the method and the name of the operation, never the address itself
 */
public record AdmissionRefused(Optional<String> tenant, String operation, ProblemType problem) {}
