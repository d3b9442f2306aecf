package org.panprd.marketplace.booking;

import jakarta.ws.rs.PathParam;

/** Which session of which item an address names. */
public class SessionPath extends ItemPath {
    @PathParam("session")
    String session = "";

    int session() {
        return small(session);
    }

    String text() {
        return booking() + "/items/" + number() + "/sessions/" + session();
    }
}
