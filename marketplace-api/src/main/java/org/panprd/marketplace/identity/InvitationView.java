package org.panprd.marketplace.identity;

/**
 * What became of an invitation: whoever was invited is on the staff.
 *
 * @param mailed whether they were told by mail; a sign-in server without a mail server, as in development, cannot
 */
public record InvitationView(String id, String email, StaffRole role, boolean mailed) {}
