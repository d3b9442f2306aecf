package org.panprd.marketplace.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Faults;

/** Somebody to be invited. */
public record NewStaff(@Nullable String email, @Nullable StaffRole role) {
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-zA-Z0-9.-]{3,189}");

    /** Keycloak checks the address once more; here it is about what could not be one. */
    void check(Employer employer) {
        Faults faults = new Faults();
        if (faults.text(email, "email", MAX_EMAIL)) {
            faults.require(EMAIL.matcher(String.valueOf(email)).matches(), "email", "email");
        }
        if (faults.require(role != null, "role", "required")) {
            faults.require(
                    employer.groups().containsKey(role),
                    "role",
                    "staff-role",
                    employer.groups().keySet());
        }
        faults.refuse();
    }
}
