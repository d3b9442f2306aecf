package org.panprd.marketplace.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the store: a bucket if an endpoint is configured, else the folder. */
@ApplicationScoped
class MediaSettings {
    @Inject
    @ConfigProperty(name = "marketplace.media.folder")
    Optional<String> folder;

    @Inject
    @ConfigProperty(name = "marketplace.media.s3-endpoint")
    Optional<URI> endpoint;

    @Inject
    @ConfigProperty(name = "marketplace.media.s3-region", defaultValue = "us-east-1")
    String region;

    @Inject
    @ConfigProperty(name = "marketplace.media.s3-bucket", defaultValue = "marketplace-media")
    String bucket;

    @Inject
    @ConfigProperty(name = "marketplace.media.s3-access-key")
    Optional<String> accessKey;

    @Inject
    @ConfigProperty(name = "marketplace.media.s3-secret-key")
    Optional<String> secretKey;

    @Produces
    @Singleton
    MediaStore store() {
        return endpoint.<MediaStore>map(uri -> new S3Store(new S3Store.Settings(
                        uri,
                        region,
                        bucket,
                        needed(accessKey, "marketplace.media.s3-access-key"),
                        needed(secretKey, "marketplace.media.s3-secret-key"))))
                .or(() -> folder.map(path -> new FolderStore(Path.of(path))))
                .orElseThrow(() ->
                        new IllegalStateException("Set marketplace.media.s3-endpoint or marketplace.media.folder"));
    }

    void close(@Disposes MediaStore store) throws Exception {
        if (store instanceof AutoCloseable open) {
            open.close();
        }
    }

    private static String needed(Optional<String> value, String name) {
        return value.orElseThrow(() -> new IllegalStateException("Set " + name));
    }
}
