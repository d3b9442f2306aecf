package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.notice.NoticeView.ChoicesView;
import org.panprd.marketplace.notice.NoticeView.Count;
import org.panprd.marketplace.notice.NoticeView.NoticeList;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** What an operator is told; each person on its staff chooses what they see and are mailed, and reads for themselves. */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoticeResource {
    private static final int DEFAULT_LIMIT = 30;
    private static final int MAX_LIMIT = 100;

    @Inject
    ReadNotices readNotices;

    @Context
    HttpHeaders headers;

    /** Until when notices are read. */
    public record NewRead(@Nullable Instant until) {}

    /** Kinds of notices that somebody wants to see on their page, and to be mailed. */
    public record NewChoices(
            @Nullable List<@Nullable String> page, @Nullable List<@Nullable String> mail) {}

    /** So little left that the operator is told of it. */
    public record NewLowStock(@Nullable Integer lowStock) {}

    @GET
    public NoticeList list(
            @BeanParam NoticePath path,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext security) {
        return readNotices.list(path.key(security), cursor, limit(limit), Languages.of(headers));
    }

    /** Cheap, to be asked again and again. */
    @GET
    @Path("count")
    public Count count(@BeanParam NoticePath path, @Context SecurityContext security) {
        return readNotices.count(path.key(security));
    }

    @PUT
    @Path("read")
    public void read(@BeanParam NoticePath path, NewRead request, @Context SecurityContext security) {
        readNotices.read(path.key(security), request.until(), Languages.of(headers));
    }

    @GET
    @Path("choices")
    public ChoicesView choices(@BeanParam NoticePath path, @Context SecurityContext security) {
        return readNotices.choices(path.key(security));
    }

    @PUT
    @Path("choices")
    public void choose(@BeanParam NoticePath path, NewChoices request, @Context SecurityContext security) {
        readNotices.choose(path.key(security), request, Languages.of(headers));
    }

    /** For all of the operator, by its owners. */
    @PUT
    @Path("low-stock")
    public void setLowStock(@BeanParam NoticePath path, NewLowStock request, @Context SecurityContext security) {
        readNotices.setLowStock(path.ownersKey(security), request.lowStock());
    }

    static int limit(@Nullable String limit) {
        QueryValues values = new QueryValues();
        int size = values.number(limit, "limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        values.refuse();
        return size;
    }
}
