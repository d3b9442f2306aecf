package org.panprd.marketplace.platform;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.serialization.Mapper;
import io.github.bucket4j.redis.jedis.Bucket4jJedis.JedisBasedProxyManagerBuilder;
import io.github.bucket4j.redis.jedis.RedisApi;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;

/**
 * How much one address, one account and one reseller may ask for in a minute, over all nodes: a bucket of tokens each in Redis, filled
 * evenly. Without Redis nobody is limited.
 */
@ApplicationScoped
public class RateLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Redis redis;

    /** Requests of one address. */
    @Inject
    @ConfigProperty(name = "marketplace.limit.address-per-minute")
    int addressPerMinute;

    /** Requests of one account. */
    @Inject
    @ConfigProperty(name = "marketplace.limit.account-per-minute")
    int accountPerMinute;

    /** Requests of one reseller's machines. */
    @Inject
    @ConfigProperty(name = "marketplace.limit.reseller-per-minute")
    int resellerPerMinute;

    private ProxyManager<String> buckets;
    private BucketConfiguration perAddress;
    private BucketConfiguration perAccount;
    private BucketConfiguration perReseller;

    @PostConstruct
    void configure() {
        perAddress = perMinute(addressPerMinute);
        perAccount = perMinute(accountPerMinute);
        perReseller = perMinute(resellerPerMinute);
        buckets = new JedisBasedProxyManagerBuilder<>(Mapper.STRING, new Answers(redis))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MINUTE))
                .build();
    }

    /** How long the address has to wait; empty if it may go on. */
    Optional<Duration> ofAddress(String address) {
        return take("market:limit:address:" + address, perAddress);
    }

    /** How long the account has to wait; empty if it may go on. */
    Optional<Duration> ofAccount(String subject) {
        return take("market:limit:account:" + subject, perAccount);
    }

    /** How long the reseller has to wait; empty if it may go on. */
    Optional<Duration> ofReseller(String subject) {
        return take("market:limit:reseller:" + subject, perReseller);
    }

    private Optional<Duration> take(String key, BucketConfiguration limit) {
        try {
            ConsumptionProbe probe = buckets.getProxy(key, () -> limit).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        } catch (RedisIsAway e) {
            return Optional.empty();
        }
    }

    private static BucketConfiguration perMinute(int requests) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(requests)
                        .refillGreedy(requests, MINUTE)
                        .build())
                .build();
    }

    /** Nothing was asked, or nothing was answered. */
    private static final class RedisIsAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RedisIsAway() {
            super("Redis is away", null, false, false);
        }
    }

    /** Our one way to Redis, in the library's words. */
    private record Answers(Redis redis) implements RedisApi {
        /** What stands for an answer that is null. */
        private static final Object NOTHING = new Object();

        @Override
        public @Nullable Object eval(byte[] script, int keys, byte[]... parameters) {
            return ask(client -> client.eval(
                    script,
                    Arrays.asList(parameters).subList(0, keys),
                    Arrays.asList(parameters).subList(keys, parameters.length)));
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            return (byte[]) ask(client -> client.get(key));
        }

        @Override
        public void delete(byte[] key) {
            ask(client -> client.del(key));
        }

        private @Nullable Object ask(java.util.function.Function<RedisClient, @Nullable Object> question) {
            Object answer = redis.<Object>ask(client -> {
                        Object said = question.apply(client);
                        return said == null ? NOTHING : said;
                    })
                    .orElseThrow(RedisIsAway::new);
            return answer == NOTHING ? null : answer;
        }
    }
}
