package org.panprd.marketplace.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** A tenant's trail, for its bureau. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    @Inject
    ReadTrail readTrail;

    /** A page of the trail, newest first. */
    public record AuditPage(List<EntryView> items, @Nullable String nextCursor) {}

    /**
     * An entry.
     *
     * @param actor who: an account's id, {@code system} or {@code nobody}
     * @param operator the operator acted for, if any
     * @param network from which network, if from outside
     * @param outcome {@code done}, or the slug of the problem with which it was refused
     */
    public record EntryView(
            UUID id,
            Instant at,
            String actor,
            String role,
            @Nullable String operator,
            @Nullable String network,
            String action,
            ObjectView object,
            String outcome) {}

    /** What something was done to. */
    public record ObjectView(String kind, String id) {}

    @GET
    public AuditPage entries(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        QueryValues values = new QueryValues();
        int size = values.number(limit, "limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        values.refuse();
        return readTrail.page(tenant, cursor, size);
    }
}
