package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.Media;
import org.panprd.marketplace.web.page.Page;

/** A picture of a listing. What has an address never changes, so whoever has seen it need not ask again. */
@WebServlet("/media/*")
public final class PictureFile extends Page {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<id>[0-9a-f-]{36})/(?<file>[0-9]{1,9}-[0-9]{3,4}\\.jpg)");

    @Inject
    transient Media media;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream picture = media.picture(path.group("tenant"), path.group("id"), path.group("file"))) {
            response.setContentType("image/jpeg");
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            picture.transferTo(response.getOutputStream());
        }
    }
}
