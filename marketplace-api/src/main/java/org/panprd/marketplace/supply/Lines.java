package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line for each connection, so that a supplier who does not answer is no other's trouble. A node with more connections
 * than lines has some of them share one.
 */
@ApplicationScoped
class Lines {
    @Inject
    @Any
    Instance<Line> lines;

    private final Map<UUID, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    Line of(UUID connection) {
        List<Line> all = lines.stream().toList();
        int line = taken.computeIfAbsent(connection, id -> next.getAndIncrement());
        return all.get(Math.floorMod(line, all.size()));
    }

    @ApplicationScoped
    static class First extends Line {}

    @ApplicationScoped
    static class Second extends Line {}

    @ApplicationScoped
    static class Third extends Line {}

    @ApplicationScoped
    static class Fourth extends Line {}

    @ApplicationScoped
    static class Fifth extends Line {}

    @ApplicationScoped
    static class Sixth extends Line {}

    @ApplicationScoped
    static class Seventh extends Line {}

    @ApplicationScoped
    static class Eighth extends Line {}
}
