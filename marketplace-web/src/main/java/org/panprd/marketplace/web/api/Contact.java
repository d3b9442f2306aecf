package org.panprd.marketplace.web.api;

/** Whom to write to about a booking. */
public record Contact(String fullName, String email, String phone, String language) {}
