package org.panprd.marketplace.frontdesk;

import java.util.List;

/**
 * Who comes on a day, for paper: texts alone, in one language.
 *
 * @param groups by listing, option and time, in order
 */
record Manifest(String title, List<String> columns, List<Group> groups) {
    /** Those who come for the same at the same time. */
    record Group(String title, List<List<String>> rows) {}
}
