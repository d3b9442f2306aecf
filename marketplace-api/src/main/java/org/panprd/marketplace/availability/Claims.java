package org.panprd.marketplace.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.panprd.marketplace.catalog.CatalogMarks;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.border.BorderFiles;

/** What the parts of a booking take, in the order in which allotments are touched. */
public final class Claims {
    private Claims() {}

    /** Items are numbered as the parts are, from 1. What one item takes twice from an allotment is one claim. */
    public static List<Claim> of(List<Part> parts, BorderFiles border) {
        Draws draws = new Draws(border);
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(i -> of(i + 1, parts.get(i), draws).stream())
                .sorted(Claim.BY_ALLOTMENT)
                .toList();
    }

    /** What one part takes as the item of that number. */
    public static List<Claim> of(int item, Part part, BorderFiles border) {
        return of(item, part, new Draws(border));
    }

    private static List<Claim> of(int item, Part part, Draws draws) {
        return merged(draws.of(part).stream()
                .map(draw -> draw.claim(item, part.date(), part.party().persons()))
                .sorted(Claim.BY_ALLOTMENT)
                .toList());
    }

    /** What one treatment takes for so many guests. */
    public static List<Claim> of(int item, ListingId listing, Session session, int persons) {
        return Draw.of(listing, session, session.date()).stream()
                .map(draw -> draw.claim(item, session.date(), persons))
                .sorted(Claim.BY_ALLOTMENT)
                .toList();
    }

    /** One claim for each allotment, over all items; the item of the first. */
    static List<Claim> merged(List<Claim> sorted) {
        var merged = new ArrayList<Claim>();
        for (Claim claim : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).isOnSameAllotment(claim)) {
                merged.set(last, merged.get(last).plus(claim));
            } else {
                merged.add(claim);
            }
        }
        return merged;
    }

    /** The things whose change concerns whoever shows one of these allotments. */
    static List<String> marks(List<Claim> claims) {
        var marks = claims.stream()
                .map(claim -> mark(claim.tenant(), claim.resource()))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        marks.add(CatalogMarks.STOCK);
        return marks;
    }

    /** One part of each, as an array that a statement takes. */
    static List<String> texts(List<Claim> claims, Function<Claim, Object> part) {
        return claims.stream().map(claim -> String.valueOf(part.apply(claim))).toList();
    }

    static String mark(String tenant, String resource) {
        return tenant + ":stock:" + resource;
    }
}
