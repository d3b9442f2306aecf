package org.panprd.marketplace.channel;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** OCTO stands beside our own interface, at {@code /api/octo}; it is one of its resources. */
@WebServlet(urlPatterns = "/octo/*")
public class OctoAddress extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        request.getRequestDispatcher("/v1/" + ResellerFilter.PATH + path).forward(request, response);
    }
}
