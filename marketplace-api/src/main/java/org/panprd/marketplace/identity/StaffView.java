package org.panprd.marketplace.identity;

import java.util.List;

/** The staff of an operator or a bureau, leaders first. */
public record StaffView(List<MemberView> items) {
    /**
     * Somebody on it.
     *
     * @param id their account's
     * @param name empty until they have given one
     */
    public record MemberView(String id, String email, String name, StaffRole role) {}
}
