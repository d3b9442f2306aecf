package org.panprd.marketplace.platform;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/** The version that somebody has seen, as they send it back with a change. */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private IfMatch() {}

    /** Refuses if there is none; what is no version is one that never was. */
    public static long version(@Nullable String header) {
        if (header == null) {
            throw new Refusal(CommonProblem.IF_MATCH_MISSING);
        }
        Matcher tag = TAG.matcher(header);
        return tag.matches() ? Long.parseLong(tag.group(1)) : -1;
    }

    /** What was asked for, in a version. */
    public static Response answer(Object view, long version) {
        return Response.ok(view).tag(new EntityTag(String.valueOf(version))).build();
    }
}
