package org.panprd.marketplace.web.developer;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.panprd.marketplace.web.page.Page;

/**
 * Shows the OpenAPI document of one of the two interfaces, which Swagger UI draws. Without script there is the document
 * itself.
 */
@WebServlet("/developers")
public final class DevelopersPage extends Page {
    private static final long serialVersionUID = 1L;

    private static final List<Document> DOCUMENTS =
            List.of(new Document("market", "/api/openapi.json"), new Document("octo", "/api/octo/openapi.json"));

    /** What can be chosen: its code, and where it is. */
    public record Document(String code, String address) {}

    /** What is shown. */
    public record View(List<Document> documents, Document shown) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String asked = text(request, "of");
        Document shown = DOCUMENTS.stream()
                .filter(document -> document.code().equals(asked))
                .findFirst()
                .orElse(DOCUMENTS.get(0));
        show("developers", new View(DOCUMENTS, shown), request, response);
    }
}
