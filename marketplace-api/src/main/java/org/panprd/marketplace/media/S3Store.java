package org.panprd.marketplace.media;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Pictures in a bucket of whatever speaks the protocol of S3. The bucket is private: readers come through this API. */
final class S3Store implements MediaStore, AutoCloseable {
    private final S3Client client;
    private final String bucket;

    S3Store(Settings settings) {
        bucket = settings.bucket();
        client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(true)
                // Newer checksums are not understood by all stores that speak the protocol.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** Where the bucket is and as whom it is asked. */
    record Settings(URI endpoint, String region, String bucket, String accessKey, String secretKey) {}

    @Override
    public void put(String key, byte[] content) {
        String type = key.endsWith(".jpg") ? "image/jpeg" : "application/octet-stream";
        client.putObject(object -> object.bucket(bucket).key(key).contentType(type), RequestBody.fromBytes(content));
    }

    @Override
    public Optional<byte[]> find(String key) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(object -> object.bucket(bucket).key(key))
                            .asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(Collection<String> keys) {
        // One by one: not all stores that speak the protocol take several at a time.
        keys.forEach(key -> client.deleteObject(object -> object.bucket(bucket).key(key)));
    }

    @Override
    public void close() {
        client.close();
    }
}
