package org.panprd.marketplace.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;

/**
 * What somebody has sent to an operation, and what the running server has answered; cut to a length at which it is read.
 *
 * @param status of success
 * @param type of the answer; null where there is none
 * @param request JSON, or text
 * @param answer JSON, or text; of a file that is neither its first bytes
 */
record Example(
        int status,
        @Nullable String type,
        @Nullable Object request,
        @Nullable Object answer) {
    static final String FOLDER = "examples";

    /** That of an operation, {@code booking.hold}. */
    static Optional<Example> of(String id) {
        try (InputStream file = Example.class.getResourceAsStream(FOLDER + "/" + id + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(Json.MAPPER.readValue(file.readAllBytes(), Example.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
