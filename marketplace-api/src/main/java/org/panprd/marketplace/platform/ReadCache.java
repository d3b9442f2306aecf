package org.panprd.marketplace.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import redis.clients.jedis.params.SetParams;

/**
 * Keeps public answers in Redis until something that they depend on changes.
 *
 * <p>Each thing that an answer depends on (a listing, an allotment's resource) has a mark in Redis, a value that is
 * replaced after every commit that changes the thing. An answer is stored with the marks that stood before it was read
 * from the database, and is given out only while all of them still stand: so a reader who is overtaken by a writer
 * stores an answer that nobody gets. If a mark could not be replaced because Redis was away, a new generation begins
 * before Redis is used again, which drops everything that was stored before.
 */
@ApplicationScoped
public class ReadCache {
    /** No answer is older, whatever happens. */
    private static final long MAX_AGE_SECONDS = 60;

    private static final String GENERATION = "market:generation";
    private static final String PENDING = ReadCache.class.getName();

    /** KEYS: the entry. The entry is a list: the answer, then mark, value, mark, value … */
    private static final String GET = """
            local entry = redis.call('LRANGE', KEYS[1], 0, -1)
            if #entry == 0 then return false end
            for i = 2, #entry, 2 do
              if redis.call('GET', entry[i]) ~= entry[i + 1] then
                redis.call('DEL', KEYS[1])
                return false
              end
            end
            return entry[1]
            """;

    private static final String PUT = """
            redis.call('DEL', KEYS[1])
            redis.call('RPUSH', KEYS[1], unpack(ARGV, 2))
            redis.call('EXPIRE', KEYS[1], ARGV[1])
            return 1
            """;

    @Inject
    Redis redis;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** Changes whose marks could not be replaced. */
    private final AtomicLong missed = new AtomicLong();

    /** Lets a reader say what its answer depends on, before it reads it. */
    public final class Marks {
        private final Map<String, String> values = new HashMap<>();

        /** To be called before the first read of what these things hold. */
        public void dependOn(Collection<String> things) {
            var keys = new ArrayList<String>(new TreeSet<>(things));
            keys.add(GENERATION);
            values.putAll(current(keys));
        }
    }

    /** The stored answer, or the one that the reader makes. */
    public String get(String key, Function<Marks, String> reader) {
        if (!healed()) {
            return reader.apply(new Marks());
        }
        return redis.ask(client -> (String) client.eval(GET, List.of(key), List.of()))
                .orElseGet(() -> read(key, reader));
    }

    /** Drops, once the running transaction has committed, every answer that depends on one of these things. */
    public void changed(Collection<String> things) {
        @SuppressWarnings("unchecked")
        Set<String> pending = (Set<String>) transaction.getResource(PENDING);
        if (pending == null) {
            pending = new TreeSet<>();
            transaction.putResource(PENDING, pending);
            transaction.registerInterposedSynchronization(new AfterCommit(pending));
        }
        pending.addAll(things);
    }

    private String read(String key, Function<Marks, String> reader) {
        Marks marks = new Marks();
        String answer = reader.apply(marks);
        if (!marks.values.isEmpty()) {
            var values = new ArrayList<String>(List.of(Long.toString(MAX_AGE_SECONDS), answer));
            marks.values.forEach((mark, value) -> values.addAll(List.of(mark, value)));
            redis.ask(client -> client.eval(PUT, List.of(key), values));
        }
        return answer;
    }

    private Map<String, String> current(List<String> keys) {
        return redis.ask(client -> {
                    var values = new HashMap<String, String>();
                    List<String> stored = client.mget(keys.toArray(String[]::new));
                    for (int i = 0; i < keys.size(); i++) {
                        String value = stored.get(i);
                        if (value == null) {
                            String fresh = UUID.randomUUID().toString();
                            client.set(keys.get(i), fresh, SetParams.setParams().nx());
                            value = client.get(keys.get(i));
                        }
                        values.put(keys.get(i), value == null ? "" : value);
                    }
                    return values;
                })
                .orElseGet(HashMap::new);
    }

    private boolean healed() {
        long before = missed.get();
        return before == 0
                || (redis.ask(client -> client.set(GENERATION, UUID.randomUUID().toString()))
                                .isPresent()
                        // One that was missed meanwhile may have come after the new generation.
                        && missed.compareAndSet(before, 0));
    }

    private void replaceMarks(Set<String> things) {
        var marks = new ArrayList<String>();
        String value = UUID.randomUUID().toString();
        things.forEach(thing -> marks.addAll(List.of(thing, value)));
        if (redis.ask(client -> client.mset(marks.toArray(String[]::new))).isEmpty()) {
            missed.incrementAndGet();
        }
    }

    private final class AfterCommit implements Synchronization {
        private final Set<String> things;

        AfterCommit(Set<String> things) {
            this.things = things;
        }

        @Override
        public void beforeCompletion() {
            // Nothing has changed for others until the commit.
        }

        @Override
        public void afterCompletion(int status) {
            // Where nobody knows how it ended, it may have been committed.
            if (status != Status.STATUS_ROLLEDBACK) {
                replaceMarks(things);
            }
        }
    }
}
