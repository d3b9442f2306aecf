package org.panprd.marketplace.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.panprd.marketplace.platform.Idempotency;

/** Serves each surface's document at an address of its own; both together the server serves at {@code /openapi}. */
@WebServlet({"/openapi.json", "/octo/openapi.json"})
public class DocumentAddress extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Map<Surface, Document> DOCUMENTS = new EnumMap<>(Surface.class);

    /** As it is served. */
    private record Document(String content, String tag) {
        static Document of(Surface surface) {
            String content = DocumentJson.write(DescribeOperations.of(surface));
            return new Document(content, '"' + Idempotency.sha256(content.getBytes(UTF_8)) + '"');
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Document document = document(request.getServletPath().startsWith("/octo") ? Surface.OCTO : Surface.MARKET);
        response.setHeader("ETag", document.tag());
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (document.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/json");
        response.setHeader("Content-Language", "en");
        response.getOutputStream().write(document.content().getBytes(UTF_8));
    }

    private static Document document(Surface surface) {
        synchronized (DOCUMENTS) {
            return DOCUMENTS.computeIfAbsent(surface, Document::of);
        }
    }
}
