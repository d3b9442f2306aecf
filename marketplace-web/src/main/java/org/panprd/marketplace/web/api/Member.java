package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody on a staff; the name is empty until they have given one. */
public record Member(String id, String email, String name, String role) {
    /** What people call them. */
    public String called() {
        return name.isBlank() ? email : name;
    }

    /** A whole staff, leaders first. */
    public record All(List<Member> items) {}

    /** Who is invited, as typed. */
    public record Invitation(
            @Nullable String email, @Nullable String role) {}

    /** What became of it: they are on the staff, and were told by mail or not. */
    public record Invited(String id, String email, String role, boolean mailed) {}
}
