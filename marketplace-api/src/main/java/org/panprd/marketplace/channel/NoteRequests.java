package org.panprd.marketplace.channel;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ChannelRequests.Noted;

/** Notes what a reseller's machine has asked for and how it was answered; of a stranger nothing. The first in, the last out. */
@Provider
@PreMatching
@Priority(NoteRequests.FIRST)
public class NoteRequests implements ContainerRequestFilter, ContainerResponseFilter {
    static final int FIRST = 10;

    private static final String BEGUN = NoteRequests.class.getName();
    private static final int LONGEST_METHOD = 10;
    private static final int LONGEST_PATH = 200;
    private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([A-Z_]{1,60})\"");

    @Inject
    KeepRequests keepRequests;

    @Inject
    Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGUN, clock.instant());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ResellerFilter.RESELLER) instanceof Reseller reseller
                && request.getProperty(BEGUN) instanceof Instant begun) {
            keepRequests.note(new Noted(
                    reseller.code(),
                    begun,
                    shortened(request.getMethod(), LONGEST_METHOD),
                    shortened(request.getUriInfo().getPath(), LONGEST_PATH),
                    response.getStatus(),
                    response.getStatus() < 400 ? null : error(response.getEntity()),
                    clock.millis() - begun.toEpochMilli()));
        }
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** OCTO's code; nothing else of the body. */
    static @Nullable String error(@Nullable Object body) {
        Matcher error = ERROR.matcher(body instanceof String text ? text : "");
        return error.find() ? error.group(1) : null;
    }
}
