package org.panprd.marketplace.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.PathId;

/** Pictures that pages show, for everybody. What has an address never changes. */
@ApplicationScoped
@Path("media")
public class MediaResource {
    private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,8})-(320|800|1600)\\.jpg");
    private static final int YEAR_SECONDS = 31_536_000;

    @Inject
    MediaStore store;

    /** A picture; {@code file} is its version, a hyphen, its width and {@code .jpg}. */
    @GET
    @Path("{region}/{id}/{file}")
    @Produces({OperatorMediaResource.JPEG, "application/problem+json"})
    public Response show(
            @PathParam("region") String tenant, @PathParam("id") String id, @PathParam("file") String file) {
        Matcher wished = FILE.matcher(file);
        if (!wished.matches() || !tenant.matches("[a-z]{2,30}")) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        String key = Medium.key(
                tenant, PathId.read(id), Integer.parseInt(wished.group(1)), Integer.parseInt(wished.group(2)));
        byte[] picture = store.find(key).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        CacheControl forever = new CacheControl();
        forever.setMaxAge(YEAR_SECONDS);
        forever.getCacheExtension().put("immutable", "");
        return Response.ok(picture, OperatorMediaResource.JPEG)
                .cacheControl(forever)
                .build();
    }
}
