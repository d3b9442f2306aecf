package org.panprd.marketplace.frontdesk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the list of bookings under the name that a person has given them. */
public record SavedView(UUID id, String name, Filter filter) {
    /** What of {@link DeskQuery} is kept, as it was typed. */
    public record Filter(
            @Nullable String from,
            @Nullable String to,
            @Nullable String status,
            @Nullable String listing,
            @Nullable String reference,
            @Nullable String flag,
            @Nullable String sort) {

        /** The same as a question. */
        DeskQuery query(Owner owner) {
            DeskQuery query = new DeskQuery();
            query.tenant = owner.tenant();
            query.operator = owner.operator();
            query.from = from;
            query.to = to;
            query.status = status;
            query.listing = listing;
            query.reference = reference;
            query.flag = flag;
            query.sort = sort;
            return query;
        }
    }

    /** What is to be kept. */
    public record NewView(@Nullable String name, @Nullable Filter filter) {}

    /** All of a person's, in the order in which they were kept. */
    public record SavedViews(List<SavedView> items) {}

    /** Whose they are: a person's, while working for that operator. */
    record Owner(String tenant, String operator, String subject) {}
}
