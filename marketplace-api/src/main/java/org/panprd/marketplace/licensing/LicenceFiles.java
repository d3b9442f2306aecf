package org.panprd.marketplace.licensing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.panprd.marketplace.platform.SentFile;

/** LicenceFiles of licences in requests and answers. */
final class LicenceFiles {
    static final String PDF = "application/pdf";
    static final String JPEG = "image/jpeg";
    static final String PROBLEM = "application/problem+json";

    private LicenceFiles() {}

    /** What the body holds, by the type that its sender names. */
    static SentFile read(byte[] content, HttpHeaders headers) {
        MediaType sent = headers.getMediaType();
        SentFile.Type type =
                SentFile.Type.find(sent.getType() + "/" + sent.getSubtype()).orElseThrow();
        return SentFile.read(type, content);
    }

    static Response download(SentFile file) {
        String name = "licence." + file.type().name().toLowerCase(Locale.ROOT);
        return Response.ok(file.content(), file.type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
