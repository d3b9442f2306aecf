package org.panprd.marketplace.publishing;

import jakarta.ws.rs.PathParam;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Which listing of which operator an address names. */
public class ListingPath {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,9})\"\\s*");

    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @PathParam(ScopeFilter.OPERATOR)
    String operator = "";

    @PathParam("code")
    String code = "";

    ListingId id() {
        return ListingId.parse(tenant + "." + code).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The version of a draft that somebody has seen; one that nobody has, if it is not understood. */
    static int seen(@Nullable String match) {
        if (match == null) {
            throw new Refusal(CommonProblem.IF_MATCH_MISSING);
        }
        Matcher tag = TAG.matcher(match);
        return tag.matches() ? Integer.parseInt(tag.group(1)) : -1;
    }
}
