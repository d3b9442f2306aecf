package org.panprd.marketplace.web.shop;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Tells the layout how many items the basket holds. */
@WebListener
public final class BasketCounter implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            request.setAttribute("basketSize", Basket.of(request).items().size());
        }
    }
}
