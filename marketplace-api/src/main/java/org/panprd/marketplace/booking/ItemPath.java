package org.panprd.marketplace.booking;

import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.PathId;

/** Which item of which booking an address names; what is no id or number belongs to nothing. */
public class ItemPath {
    @PathParam("id")
    String id = "";

    @PathParam("item")
    String item = "";

    UUID booking() {
        return PathId.read(id);
    }

    int number() {
        return small(item);
    }

    static int small(String number) {
        if (!number.matches("[0-9]{1,4}")) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return Integer.parseInt(number);
    }
}
