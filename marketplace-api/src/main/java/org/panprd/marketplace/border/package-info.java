/**
 * Knows who may cross which port with which document on which day. A <em>rule set</em> is a document in versions: those
 * that the files of {@code tenants} bring, and those that the platform publishes while everything runs. A <em>crossing</em>
 * is a port, a direction and a day; a <em>verdict</em> on it says yes, yes if something is done in time, or no, and always
 * why and by which rule. Nothing about a traveller is asked for that would name them, and nothing is kept.
 */
@NullMarked
package org.panprd.marketplace.border;

import org.jspecify.annotations.NullMarked;
