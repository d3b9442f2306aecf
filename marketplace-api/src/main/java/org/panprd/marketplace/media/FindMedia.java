package org.panprd.marketplace.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What other rooms may ask about photographs. */
@ApplicationScoped
public class FindMedia {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    Media media;

    /** Those of these ids that are an operator's and have a picture, in its scope, its bureau's, or all. */
    @Transactional
    public Set<String> there(String tenant, String operator, Collection<String> ids) {
        List<UUID> known = ids.stream()
                .filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString)
                .toList();
        Set<String> there = new HashSet<>();
        if (!known.isEmpty()) {
            media.shown(tenant, operator, known)
                    .forEach(medium -> there.add(medium.id().toString()));
        }
        return there;
    }
}
