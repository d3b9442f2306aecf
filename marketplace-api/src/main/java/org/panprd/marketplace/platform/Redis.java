package org.panprd.marketplace.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Redis, which may be away: a call that fails is answered with nothing, and for {@link #PAUSE} after that it is not
 * asked at all, so that its absence does not slow every request. Its address is
 * {@code redis://[user][:password]@host:port[/database]}, or {@code rediss://…} over TLS.
 */
@ApplicationScoped
public class Redis {
    private static final Logger LOG = Logger.getLogger(Redis.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int TIMEOUT_MILLIS = 300;
    private static final int MAX_CONNECTIONS = 32;

    @Inject
    @ConfigProperty(name = "marketplace.redis.url")
    URI url;

    @Inject
    Clock clock;

    private @Nullable RedisClient client;
    private volatile Instant pausedUntil = Instant.EPOCH;

    @PostConstruct
    void open() {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MAX_CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        var config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(TIMEOUT_MILLIS)
                .socketTimeoutMillis(TIMEOUT_MILLIS)
                .user(JedisURIHelper.getUser(url))
                .password(JedisURIHelper.getPassword(url))
                .database(JedisURIHelper.getDBIndex(url))
                .sslOptions(JedisURIHelper.isRedisSSLScheme(url) ? SslOptions.defaults() : null);
        client = RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(url))
                .clientConfig(config.build())
                .poolConfig(pool)
                .build();
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close();
        }
    }

    /** What Redis says; empty if it says nothing or is away. */
    public <T> Optional<T> ask(Function<RedisClient, @Nullable T> question) {
        if (client == null || clock.instant().isBefore(pausedUntil)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.apply(client));
        } catch (JedisException e) {
            pausedUntil = clock.instant().plus(PAUSE);
            LOG.log(Level.WARNING, "Redis is away, going on without it: {0}", e.getMessage());
            return Optional.empty();
        }
    }
}
