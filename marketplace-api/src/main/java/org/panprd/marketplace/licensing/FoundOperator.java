package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.panprd.marketplace.keycloak.OperatorGroups;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutboxHandler;

/** Lets the owner of an operator that is new act for it. A policy of the database knows this by name. */
@ApplicationScoped
class FoundOperator implements OutboxHandler {
    static final String NAME = "found-operator";

    @Inject
    OperatorGroups groups;

    /** The operator, and the account of its owner. */
    record Task(String tenant, String operator, String owner) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(String payload) {
        Task task = Json.read(payload, Task.class);
        groups.found(task.tenant(), task.operator(), task.owner());
    }
}
