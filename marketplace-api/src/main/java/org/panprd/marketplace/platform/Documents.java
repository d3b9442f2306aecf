package org.panprd.marketplace.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Documents of our own tables, of which the same few are wanted all the time: the same text is the same document, so it is read
 * once, and nothing has to be forgotten when one changes. Only for records that nobody can change, down to their last list.
 */
public final class Documents {
    /** With what is made of them, some fifty megabytes. */
    private static final long MOST_CHARACTERS = 4_000_000;

    private static final Cache<Key, Record> READ = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Record document) -> key.text().length())
            .executor(Runnable::run)
            .build();

    private Documents() {}

    private record Key(Class<? extends Record> type, String text) {}

    /** What {@link Json#read} makes of it, or has made of it for somebody else. */
    public static <T extends Record> T read(String text, Class<T> type) {
        return type.cast(READ.get(new Key(type, text), key -> Json.read(key.text(), key.type())));
    }
}
