package org.panprd.marketplace.web.page;

/**
 * A question before something is removed, shown by the view {@code confirm}.
 *
 * @param action where the answer yes is posted to
 * @param back where the answer no leads
 */
public record Confirmation(String title, String text, String action, String button, String back) {}
