/**
 * Keeps tenants apart. A <em>scope</em> says whose rows a transaction may see: the <em>market</em> (what is published,
 * over all tenants), one or several tenants, or the <em>platform</em>. It is set for the thread from the verified token
 * or by a job that names its own, and put on every transaction before its first statement; row level security in the
 * database does the rest. Without a scope nothing is seen.
 */
@NullMarked
package org.panprd.marketplace.tenancy;

import org.jspecify.annotations.NullMarked;
