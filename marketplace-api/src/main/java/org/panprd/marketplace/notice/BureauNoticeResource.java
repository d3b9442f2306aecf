package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.notice.NoticeReaders.ReaderKey;
import org.panprd.marketplace.notice.NoticeResource.NewChoices;
import org.panprd.marketplace.notice.NoticeResource.NewRead;
import org.panprd.marketplace.notice.NoticeView.ChoicesView;
import org.panprd.marketplace.notice.NoticeView.NoticeList;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What a bureau is told; each person on its staff chooses what they see and are mailed, and reads for themselves. */
@ApplicationScoped
@Acting(Role.BUREAU)
@Path("tenants/{" + ScopeFilter.TENANT + "}/bureau/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BureauNoticeResource {
    @Inject
    ReadNotices readNotices;

    @Context
    HttpHeaders headers;

    /** Of which kinds somebody sees notices, and is mailed. */
    public record BureauChoices(List<NoticeKind> page, List<NoticeKind> mail) {
        static BureauChoices of(ChoicesView choices) {
            return new BureauChoices(choices.page(), choices.mail());
        }
    }

    @GET
    public NoticeList list(
            @PathParam(ScopeFilter.TENANT) String tenant,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext security) {
        return readNotices.list(key(tenant, security), cursor, NoticeResource.limit(limit), Languages.of(headers));
    }

    @PUT
    @Path("read")
    public void read(@PathParam(ScopeFilter.TENANT) String tenant, NewRead request, @Context SecurityContext security) {
        readNotices.read(key(tenant, security), request.until(), Languages.of(headers));
    }

    @GET
    @Path("choices")
    public BureauChoices choices(@PathParam(ScopeFilter.TENANT) String tenant, @Context SecurityContext security) {
        return BureauChoices.of(readNotices.choices(key(tenant, security)));
    }

    @PUT
    @Path("choices")
    public void choose(
            @PathParam(ScopeFilter.TENANT) String tenant, NewChoices request, @Context SecurityContext security) {
        readNotices.choose(key(tenant, security), request, Languages.of(headers));
    }

    private static ReaderKey key(String tenant, SecurityContext security) {
        Caller caller = Callers.signedIn(security);
        return new ReaderKey(tenant, NoticeKind.BUREAU, caller.subject(), caller.directs(tenant));
    }
}
